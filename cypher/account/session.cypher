// A session, and the account as it is now.
MATCH (s:__Session {hash: $hash})
OPTIONAL MATCH (a:__Account {id: s.account})
RETURN properties(s) AS session, properties(a) AS account
