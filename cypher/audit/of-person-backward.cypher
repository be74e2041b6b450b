// Who was told of a person, the oldest first, from a cursor on: answers they were in, and exports of everything.
CALL () {
  MATCH (a:__AuditAccess)
  WHERE a.person = $person AND a.at >= $from AND a.at < $to AND (a.at > $later OR a.event > $after)
  MATCH (e:__AuditEvent)-[:__CONCERNS]->(a)
  WHERE ($kind IS NULL OR e.kind = $kind)
    AND ($caller IS NULL OR e.caller = $caller)
    AND ($organization IS NULL OR e.organization = $organization)
  RETURN e
  ORDER BY a.at, a.event
  LIMIT $limit
  UNION ALL
  MATCH (e:__AuditEvent)
  WHERE e.everyone = true AND e.at >= $from AND e.at < $to AND (e.at > $later OR e.id > $after)
    AND e.outcome = 'ANSWERED'
    AND ($kind IS NULL OR e.kind = $kind)
    AND ($caller IS NULL OR e.caller = $caller)
    AND ($organization IS NULL OR e.organization = $organization)
  RETURN e
  ORDER BY e.at, e.id
  LIMIT $limit
}
RETURN properties(e) AS event
ORDER BY e.at, e.id
LIMIT $limit
