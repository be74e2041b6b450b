// The tokens of an account, the newest first.
MATCH (t:__AccessToken {account: $account})
RETURN properties(t) AS token
ORDER BY t.createdAt DESC, t.id
LIMIT 1000
