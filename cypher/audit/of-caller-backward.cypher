// What one caller did, the oldest first, from a cursor on.
MATCH (e:__AuditEvent)
WHERE e.caller = $caller AND e.at >= $from AND e.at < $to
  AND (e.at > $later OR e.id > $after)
  AND ($kind IS NULL OR e.kind = $kind)
  AND ($organization IS NULL OR e.organization = $organization)
RETURN properties(e) AS event
ORDER BY e.at, e.id
LIMIT $limit
