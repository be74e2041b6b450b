// Removes them.
MATCH (x:__Session)
WHERE x.expiresAt < $before
WITH x
LIMIT 1000
DELETE x
RETURN count(*) AS count
