// Adds to the log of one case and numbers what is added among the events of all cases. Whoever appends has the counter
// until the transaction ends, so that numbers follow each other in the order of commits. Nothing changes an event.
MERGE (c:CaseChain {id: $case})
SET c.caseType = $caseType, c.count = $count, c.hash = $hash
WITH c
MERGE (f:CaseFeed {id: 'cases'})
ON CREATE SET f.position = 0
SET f.appendedAt = $now
WITH f, f.position AS before
SET f.position = before + size($events)
WITH before
UNWIND range(0, size($events) - 1) AS i
CREATE (e:CaseEvent)
SET e = $events[i], e.position = before + i + 1
RETURN count(e) AS events
