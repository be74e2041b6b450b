// Removes them.
MATCH (x:__ConsentProof)
WHERE x.at < $before
WITH x
LIMIT 1000
DELETE x
RETURN count(*) AS count
