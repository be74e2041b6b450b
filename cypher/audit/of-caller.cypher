// What one caller did, the newest first, from a cursor on.
MATCH (e:__AuditEvent)
WHERE e.caller = $caller AND e.at <= $until AND e.at >= $from
  AND (e.at < $earlier OR e.id < $before)
  AND ($kind IS NULL OR e.kind = $kind)
  AND ($organization IS NULL OR e.organization = $organization)
RETURN properties(e) AS event
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
