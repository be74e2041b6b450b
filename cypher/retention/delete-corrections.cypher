// Removes them.
MATCH (x:__CorrectionRequest)
WHERE x.answeredAt < $before
WITH x
LIMIT 1000
DELETE x
RETURN count(*) AS count
