// What of a person is counted, and the bands that would be counted among fewer than may be shown without them.
MATCH (p:Person {id: $person})
RETURN COUNT { (p)-[:TOOK_PART]->(:Activity) WHERE p.consentStats } AS parts,
  COUNT { (p)-[t:GAVE_TIME]-() WHERE p.consentStats AND t.confirmedBoth } AS hours,
  COUNT { (p)-[:IN_COHORT]->(:Cohort) WHERE p.consentStats } AS bands,
  COUNT {
    MATCH (p)-[:IN_COHORT]->(c:Cohort)
    WHERE p.consentStats AND COUNT { (c)<-[:IN_COHORT]-(x:Person) WHERE x.consentStats } = $minCell
    RETURN DISTINCT c
  } AS hidden
