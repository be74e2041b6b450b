// Every relationship of a person, with its other end as far as the viewer may see it.
MATCH (p:Person {id: $person})-[t]-(x)
RETURN type(t) AS type, properties(t) AS properties, startNode(t).id = p.id AS outgoing, labels(x)[0] AS label, x.id AS other,
  visible(x) OR x.id IN $viewerOwners AS seen,
  coalesce(x.nameZhHans, x.nameZhHant, x.nameEn) AS name
ORDER BY type, t.id
