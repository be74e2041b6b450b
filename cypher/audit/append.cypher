// Adds events to a chain that still ends where the instance left it, and says how many. Whoever appends has the head
// until the transaction ends. Nothing changes an event.
MATCH (h:__AuditHead {chain: $chain})
SET h.seenAt = $now
WITH h
WHERE h.holder = $holder AND h.seq = $seq AND h.hash = $hash
SET h.seq = $lastSeq, h.hash = $lastHash
WITH h
UNWIND $events AS event
CREATE (e:__AuditEvent)
SET e = event
FOREACH (person IN CASE event.outcome WHEN 'ANSWERED' THEN event.persons ELSE [] END |
  CREATE (e)-[:__CONCERNS]->(:__AuditAccess {person: person, at: event.at, event: event.id}))
RETURN count(e) AS events
