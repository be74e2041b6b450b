// Removes all tokens of an account.
MATCH (t:__AccessToken {account: $account})
DELETE t
RETURN count(*) AS revoked
