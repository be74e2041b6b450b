// Ends a session.
MATCH (s:__Session {hash: $hash})
DELETE s
RETURN count(*) AS ended
