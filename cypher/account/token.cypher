// A token by its hash, with the account it belongs to.
MATCH (t:__AccessToken {hash: $hash})
MATCH (a:__Account {id: t.account})
RETURN properties(t) AS token, properties(a) AS account
