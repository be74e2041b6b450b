// Removes them.
MATCH (:Person)-[t:INVITED]->(a:Activity)
WHERE coalesce(a.start, t.at) < $before
WITH t
LIMIT 1000
DELETE t
RETURN count(*) AS count
