// Events of one kind, the newest first, from a cursor on.
MATCH (e:__AuditEvent)
WHERE e.kind = $kind AND e.at <= $until AND e.at >= $from
  AND (e.at < $earlier OR e.id < $before)
  AND ($organization IS NULL OR e.organization = $organization)
RETURN properties(e) AS event
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
