// Events of one kind, the oldest first, from a cursor on.
MATCH (e:__AuditEvent)
WHERE e.kind = $kind AND e.at >= $from AND e.at < $to
  AND (e.at > $later OR e.id > $after)
  AND ($organization IS NULL OR e.organization = $organization)
RETURN properties(e) AS event
ORDER BY e.at, e.id
LIMIT $limit
