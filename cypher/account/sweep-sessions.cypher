// Removes sessions whose time is over.
MATCH (s:__Session)
WHERE s.expiresAt < $now
WITH s
LIMIT 1000
DELETE s
RETURN count(*) AS ended
