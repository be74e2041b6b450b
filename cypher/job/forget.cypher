// Removes jobs of which nothing was heard for long.
MATCH (j:__BackgroundJob)
WHERE j.seenAt < $before
WITH j
LIMIT 1000
DELETE j
RETURN count(*) AS forgotten
