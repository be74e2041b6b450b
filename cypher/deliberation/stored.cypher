// Motions as they stand: who raised each, the body it is put to, its agenda and its follow-ups, and its log.
UNWIND $ids AS id
MATCH (a:Activity {id: id})
WHERE a.kind = 'DECISION'
RETURN a.id AS id, visible(a) AS visible, a.visibility AS visibility, a.motionState AS state, a.outcome AS outcome,
  a.outcomeReason AS reason, a.start AS start, a.end AS end, a.recordedAt AS recordedAt,
  head(COLLECT { MATCH (a)<-[t:LED]-(o:Organization) WHERE inForce(t) RETURN o.id ORDER BY o.id LIMIT 1 }) AS proposer,
  head(COLLECT { MATCH (a)-[t:PUT_TO]->(o:Organization) WHERE inForce(t) RETURN o.id ORDER BY o.id LIMIT 1 }) AS body,
  COLLECT { MATCH (a)<-[t:DECIDED]-(o:Organization) WHERE inForce(t) RETURN o.id ORDER BY o.id LIMIT 100 } AS deciders,
  COLLECT {
    MATCH (a)-[t:ON_AGENDA]->(m:Activity)
    WHERE inForce(t)
    RETURN {id: m.id, start: m.start} ORDER BY m.start, m.id LIMIT 100 } AS meetings,
  COLLECT {
    MATCH (a)-[t:ASSIGNED_TO]->(o:Organization)
    WHERE inForce(t)
    RETURN {properties: properties(t), organization: o.id} ORDER BY t.seq, t.id LIMIT 500 } AS followUps,
  COLLECT { MATCH (a)-[t:LED_TO]->(g:Agreement) WHERE inForce(t) RETURN g.id ORDER BY g.id LIMIT 100 } AS agreements,
  COLLECT {
    MATCH (a)-[t:LED|PUT_TO|DECIDED|ON_AGENDA|ASSIGNED_TO|LED_TO]-(x:Organization|Activity|Agreement)
    WHERE visible(t) AND visible(x)
    RETURN DISTINCT x.id } AS seen,
  COLLECT { MATCH (e:MotionEvent {motion: a.id}) RETURN properties(e) ORDER BY e.seq LIMIT 501 } AS events
ORDER BY id
