// The viewer's own part in activities, with who led them and what they were about.
MATCH (p:Person {id: $person})-[t:TOOK_PART]->(a:Activity)
WHERE known(t) AND a.start <= $asOf
RETURN t.id AS id, a.id AS activity, a.start AS at, coalesce(t.hours, 0.0) AS hours, coalesce(a.insured, false) AS insured,
  p.id IN coalesce(t.confirmedBy, []) AND EXISTS { (o:Organization)-[:LED]->(a) WHERE o.id IN t.confirmedBy } AS confirmed,
  COLLECT { MATCH (a)-[:IN_CATEGORY|REQUIRES]->(c:Category) RETURN DISTINCT c.id ORDER BY c.id } AS categories
ORDER BY at DESC, id
