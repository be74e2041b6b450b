// The place and everything within it.
MATCH path = (top:Place {id: $place})<-[:WITHIN*0..8]-(x:Place)
WHERE all(step IN nodes(path) WHERE visible(step) AND known(step))
  AND all(tie IN relationships(path) WHERE visible(tie) AND known(tie))
RETURN DISTINCT 'Place' AS label, x.id AS id
