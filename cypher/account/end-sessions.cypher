// Ends all sessions of an account.
MATCH (s:__Session {account: $account})
DELETE s
RETURN count(*) AS ended
