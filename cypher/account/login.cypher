// A login that was begun here and is not too old.
MATCH (l:__Login {hash: $hash})
WHERE l.expiresAt > $now
RETURN properties(l) AS login
