// A person and an activity between which an invitation is to be made, held until the transaction ends, with what bears on
// it. Nothing when the viewer may see one of them no more than an absent one. Hours are counted whoever may see them: the
// person is to be spared, not shown.
MATCH (p:Person {id: $person})
WHERE present(p)
WITH p LIMIT 1
MATCH (a:Activity {id: $activity})
WHERE present(a)
SET p.version = p.version, a.version = a.version
RETURN coalesce(p.consentInvite, false) AS consent, p.capacityHours AS capacityHours, p.restAfterWeeks AS restAfterWeeks,
  a.start AS start, a.places AS places,
  EXISTS { (o:Organization)-[:LED|JOINED]->(a) WHERE o.id IN $viewerOwners } AS own,
  EXISTS { (p)-[t:INVITED]->(a) WHERE t.status <> 'PROPOSED' } OR EXISTS { (p)-[:TOOK_PART]->(a) } AS asked,
  COUNT { (p)-[t:INVITED]->(:Activity) WHERE t.status <> 'PROPOSED' AND t.at > $since } AS sent,
  COUNT {
    MATCH (x:Person)-[t:INVITED|TOOK_PART]->(a)
    WHERE type(t) = 'TOOK_PART' OR t.status IN ['INVITED', 'ACCEPTED']
    RETURN DISTINCT x
  } AS taken,
  COLLECT {
    MATCH (p)-[t:TOOK_PART]->(b:Activity)
    WHERE b.start > $loadSince AND b.start <= $asOf AND p.id IN t.confirmedBy
      AND EXISTS { (o:Organization)-[:LED]->(b) WHERE o.id IN t.confirmedBy }
    RETURN {at: b.start, hours: t.hours}
  } AS parts
