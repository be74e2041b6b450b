// Needs and resources that a person has alone, and whether work was done about them that others have to account for.
MATCH (p:Person {id: $person})-[:HAS_NEED|PROVIDES]->(r)
WHERE NOT EXISTS { MATCH (x)-[:HAS_NEED|PROVIDES]->(r) WHERE x <> p }
RETURN DISTINCT labels(r)[0] AS label, r.id AS id, properties(r) AS properties,
  EXISTS {
    MATCH (r)-[t]-()
    WHERE NOT type(t) IN ['HAS_NEED', 'PROVIDES', 'LOCATED_AT', 'IN_CATEGORY', 'REQUIRES', 'FROM_SOURCE']
  } AS used
ORDER BY label, id
