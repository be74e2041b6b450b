// Who was told of a person, the newest first, from a cursor on: answers they were in, and exports of everything.
CALL () {
  MATCH (a:__AuditAccess)
  WHERE a.person = $person AND a.at <= $until AND a.at >= $from AND (a.at < $earlier OR a.event < $before)
  MATCH (e:__AuditEvent)-[:__CONCERNS]->(a)
  WHERE ($kind IS NULL OR e.kind = $kind)
    AND ($caller IS NULL OR e.caller = $caller)
    AND ($organization IS NULL OR e.organization = $organization)
  RETURN e
  ORDER BY a.at DESC, a.event DESC
  LIMIT $limit
  UNION ALL
  MATCH (e:__AuditEvent)
  WHERE e.everyone = true AND e.at <= $until AND e.at >= $from AND (e.at < $earlier OR e.id < $before)
    AND e.outcome = 'ANSWERED'
    AND ($kind IS NULL OR e.kind = $kind)
    AND ($caller IS NULL OR e.caller = $caller)
    AND ($organization IS NULL OR e.organization = $organization)
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
}
RETURN properties(e) AS event
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
