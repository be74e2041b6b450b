// A coordination platform as far as the viewer may see it, and whether the organization may raise motions there: the platform
// itself, whoever it called to a meeting, and whoever is found in its territory, serves a part of it, or all of it and more.
MATCH (p:Organization {id: $platform})
WHERE p.kind = 'PARTY_PLATFORM' AND present(p)
WITH p, COLLECT { MATCH (p)-[s:SERVES]->(t:Place) WHERE inForce(s) RETURN t.id } AS territory
RETURN p.id = $organization
  OR EXISTS {
    MATCH (o:Organization {id: $organization})-[c:CALLED_TO]->(m:Activity)<-[l:LED]-(by:Organization)
    WHERE by.id = p.id AND m.kind = 'MEETING' AND inForce(c) AND inForce(l) }
  OR EXISTS {
    MATCH (o:Organization {id: $organization})-[:PART_OF*0..4]->(:Organization)-[f:SERVES|LOCATED_AT]->(:Place)-[:WITHIN*0..8]->(t:Place)
    WHERE inForce(f) AND t.id IN territory }
  OR EXISTS {
    MATCH (o:Organization {id: $organization})-[f:SERVES]->(:Place)<-[:WITHIN*0..8]-(t:Place)
    WHERE inForce(f) AND t.id IN territory } AS belongs
