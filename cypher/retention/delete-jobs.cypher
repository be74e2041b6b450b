// Removes them.
MATCH (x:__BackgroundJob)
WHERE x.seenAt < $before
WITH x
LIMIT 1000
DELETE x
RETURN count(*) AS count
