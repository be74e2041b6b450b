// The territory a place belongs to: the sub-district around it, or what is nearest above. No row when there is no such
// place; the place itself when nothing around it is known.
MATCH (p:Place {id: $id})
WHERE present(p)
OPTIONAL CALL (p) {
  MATCH path = (p)-[:WITHIN*0..8]->(x:Place)
  WHERE all(step IN nodes(path) WHERE present(step)) AND x.level IN ['SUBDISTRICT', 'DISTRICT', 'CITY']
  RETURN x.id AS home
  ORDER BY CASE x.level WHEN 'SUBDISTRICT' THEN 0 WHEN 'DISTRICT' THEN 1 ELSE 2 END, length(path), home
  LIMIT 1
}
RETURN coalesce(home, p.id) AS id
