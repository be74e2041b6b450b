// One allocation, as far as the viewer may see it.
MATCH (lot:Resource)-[a:ALLOCATED {id: $id}]->(need:Need)
WHERE visible(a) AND visible(lot) AND visible(need)
RETURN a.id AS id, lot.id AS lot, need.id AS need, properties(a) AS properties
