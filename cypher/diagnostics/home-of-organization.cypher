// The territory an organization belongs to: the sub-district around a place it serves or is found at, or what is nearest
// above. No row when there is no such organization; null when it has no territory.
MATCH (o:Organization {id: $id})
WHERE present(o)
OPTIONAL CALL (o) {
  MATCH (o)-[t:SERVES|LOCATED_AT]->(p:Place)
  WHERE present(t) AND present(p)
  MATCH path = (p)-[:WITHIN*0..8]->(x:Place)
  WHERE all(step IN nodes(path) WHERE present(step)) AND x.level IN ['SUBDISTRICT', 'DISTRICT', 'CITY']
  RETURN x.id AS id
  ORDER BY CASE x.level WHEN 'SUBDISTRICT' THEN 0 WHEN 'DISTRICT' THEN 1 ELSE 2 END, length(path), id
  LIMIT 1
}
RETURN id
