// Removes a token of an account.
MATCH (t:__AccessToken {id: $id})
WHERE t.account = $account
DELETE t
RETURN count(*) AS revoked
