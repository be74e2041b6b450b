// Forgets where records were.
MATCH (r:Need|Resource)-[t:LOCATED_AT]->()
WHERE r.id IN $ids
DELETE t
RETURN count(*) AS removed
