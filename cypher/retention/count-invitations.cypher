// Invitations to activities that were long ago.
MATCH (:Person)-[t:INVITED]->(a:Activity)
WHERE coalesce(a.start, t.at) < $before
RETURN count(t) AS count
