// The place and everything within it, the place first.
MATCH path = (top:Place {id: $id})<-[:WITHIN*0..8]-(x:Place)
WHERE all(step IN nodes(path) WHERE present(step)) AND all(step IN relationships(path) WHERE present(step))
WITH x.id AS id, min(length(path)) AS depth
RETURN id ORDER BY depth, id LIMIT $limit
