// Referrals as they stand: who began each, who was asked, which coordination platforms answer for its territory, and its log.
UNWIND $ids AS id
MATCH (r:Referral {id: id})
RETURN r.id AS id, visible(r) AS visible, r.state AS state, r.referredAt AS openedAt, r.closedAt AS closedAt, r.rating AS rating,
  r.recordedAt AS recordedAt,
  head(COLLECT { MATCH (r)-[b:REFERRED_BY]->(o:Organization) WHERE inForce(b) RETURN o.id ORDER BY o.id LIMIT 1 }) AS initiator,
  COLLECT {
    MATCH (r)-[s:REFERRED_TO]->(o:Organization)
    WHERE inForce(s)
    RETURN {properties: properties(s), organization: o.id, visible: visible(s) AND visible(o)} ORDER BY s.seq, s.id } AS tasks,
  COLLECT {
    MATCH (r)-[:CONCERNS]->(:Need)-[l:LOCATED_AT]->(:Place)-[:WITHIN*0..8]->(:Place)<-[s:SERVES]-(o:Organization)
    WHERE inForce(l) AND inForce(s) AND inForce(o) AND o.kind IN ['SUBDISTRICT', 'PARTY_PLATFORM']
    RETURN [o.kind, o.id] AS platform
    UNION
    MATCH (r)-[:REFERRED_BY]->(:Organization)-[l:SERVES]->(:Place)-[:WITHIN*0..8]->(:Place)<-[s:SERVES]-(o:Organization)
    WHERE inForce(l) AND inForce(s) AND inForce(o) AND o.kind IN ['SUBDISTRICT', 'PARTY_PLATFORM']
    RETURN [o.kind, o.id] AS platform } AS platforms,
  COLLECT { MATCH (e:CaseEvent {case: r.id}) RETURN properties(e) ORDER BY e.seq LIMIT 1001 } AS events
ORDER BY id
