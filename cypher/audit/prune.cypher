// Removes what is at the beginning of a chain and older than it need be, some at a time. The head keeps the hash of the
// last one removed, which the next one holds.
MATCH (h:__AuditHead {chain: $chain})
SET h.prunedAt = $now
WITH h
MATCH (e:__AuditEvent)
WHERE e.chain = $chain AND e.seq >= h.first AND e.seq < h.first + $limit
WITH h, e
ORDER BY e.seq
WITH h, collect(e) AS events
WITH h, events[0..coalesce([i IN range(0, size(events) - 1) WHERE events[i].at >= $before | i][0], size(events))] AS old
WHERE size(old) > 0
SET h.first = old[-1].seq + 1, h.before = old[-1].hash
WITH old
UNWIND old AS e
OPTIONAL MATCH (e)-[:__CONCERNS]->(a:__AuditAccess)
DETACH DELETE a
WITH DISTINCT e
DETACH DELETE e
RETURN count(*) AS removed
