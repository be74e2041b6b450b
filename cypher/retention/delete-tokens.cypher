// Removes them.
MATCH (x:__AccessToken)
WHERE x.expiresAt < $before
WITH x
LIMIT 1000
DELETE x
RETURN count(*) AS count
