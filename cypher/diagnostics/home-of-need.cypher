// The territory a need belongs to: the sub-district around where it is found, who has it or who works on it, or what is
// nearest above. No row when there is no such need; null when it has no territory.
MATCH (n:Need {id: $id})
WHERE present(n)
OPTIONAL CALL (n) {
  CALL (n) {
    MATCH (n)-[t:LOCATED_AT]->(p:Place)
    WHERE present(t) AND present(p)
    RETURN p, 0 AS near
    UNION
    MATCH (n)<-[t:HAS_NEED]-(p:Place)
    WHERE present(t) AND present(p)
    RETURN p, 1 AS near
    UNION
    MATCH (n)<-[t:HAS_NEED|WORKS_ON]-(o:Organization)-[s:SERVES|LOCATED_AT]->(p:Place)
    WHERE present(t) AND present(o) AND present(s) AND present(p)
    RETURN p, 2 AS near
  }
  MATCH path = (p)-[:WITHIN*0..8]->(x:Place)
  WHERE all(step IN nodes(path) WHERE present(step)) AND x.level IN ['SUBDISTRICT', 'DISTRICT', 'CITY']
  RETURN x.id AS id
  ORDER BY near, CASE x.level WHEN 'SUBDISTRICT' THEN 0 WHEN 'DISTRICT' THEN 1 ELSE 2 END, length(path), id
  LIMIT 1
}
RETURN id
