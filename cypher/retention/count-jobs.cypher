// Jobs of which nothing was heard for long.
MATCH (x:__BackgroundJob)
WHERE x.seenAt < $before
RETURN count(x) AS count
