// Acquaintances that introductions lead over because both people agreed to them and to introduce, and the pairs of
// organizations they join.
MATCH (p:Person {id: $person})
OPTIONAL MATCH (p)-[t:KNOWS]-(x:Person)
WHERE inForce(t) AND t.consentBoth AND p.consentIntroduce AND x.consentIntroduce
WITH p, collect(DISTINCT t.id) AS ties, collect(DISTINCT x) AS others
RETURN size(ties) AS ties,
  COUNT {
    UNWIND others AS other
    MATCH (p)-[mine:HOLDS_ROLE]->(a:Organization)
    WHERE inForce(mine)
    MATCH (other)-[theirs:HOLDS_ROLE]->(b:Organization)
    WHERE a <> b AND inForce(theirs)
    RETURN DISTINCT a, b
  } AS pairs,
  COUNT { (p)-[t:HOLDS_ROLE]->(:Organization) WHERE inForce(t) AND p.consentIntroduce } AS posts
