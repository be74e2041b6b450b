// The events of a chain after one of them, in their order, each with the people it is kept under.
MATCH (e:__AuditEvent)
WHERE e.chain = $chain AND e.seq > $after
WITH e
ORDER BY e.seq
LIMIT $limit
RETURN properties(e) AS event, COLLECT {
  MATCH (e)-[:__CONCERNS]->(a:__AuditAccess)
  RETURN a.person ORDER BY a.person
} AS told
