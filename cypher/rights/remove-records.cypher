// Removes records with all their relationships.
MATCH (r:Need|Resource)
WHERE r.id IN $ids
DETACH DELETE r
RETURN count(*) AS removed
