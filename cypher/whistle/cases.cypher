// Whistles as they stand: who began each, who was asked, which coordination platforms answer for its territory, and its log.
UNWIND $ids AS id
MATCH (w:Whistle {id: id})
RETURN w.id AS id, visible(w) AS visible, w.state AS state, w.blownAt AS openedAt, w.closedAt AS closedAt, w.rating AS rating,
  w.recordedAt AS recordedAt,
  head(COLLECT { MATCH (w)-[b:BLOWN_BY]->(o:Organization) WHERE inForce(b) RETURN o.id ORDER BY o.id LIMIT 1 }) AS initiator,
  COLLECT {
    MATCH (w)-[s:SUMMONS]->(o:Organization)
    WHERE inForce(s)
    RETURN {properties: properties(s), organization: o.id, visible: visible(s) AND visible(o)} ORDER BY s.seq, s.id } AS tasks,
  COLLECT {
    MATCH (w)-[:ABOUT]->(:Need)-[l:LOCATED_AT]->(:Place)-[:WITHIN*0..8]->(:Place)<-[s:SERVES]-(o:Organization)
    WHERE inForce(l) AND inForce(s) AND inForce(o) AND o.kind IN ['SUBDISTRICT', 'PARTY_PLATFORM']
    RETURN [o.kind, o.id] AS platform
    UNION
    MATCH (w)-[:BLOWN_BY]->(:Organization)-[l:SERVES]->(:Place)-[:WITHIN*0..8]->(:Place)<-[s:SERVES]-(o:Organization)
    WHERE inForce(l) AND inForce(s) AND inForce(o) AND o.kind IN ['SUBDISTRICT', 'PARTY_PLATFORM']
    RETURN [o.kind, o.id] AS platform } AS platforms,
  COLLECT { MATCH (e:CaseEvent {case: w.id}) RETURN properties(e) ORDER BY e.seq LIMIT 1001 } AS events
ORDER BY id
