// Invitations of a person to activities that have not begun.
MATCH (p:Person {id: $person})
RETURN COUNT { (p)-[t:INVITED]->(a:Activity) WHERE inForce(t) AND t.status = 'PROPOSED' AND a.start > $asOf } AS proposed,
  COUNT { (p)-[t:INVITED]->(a:Activity) WHERE inForce(t) AND t.status = 'INVITED' AND a.start > $asOf } AS open,
  COUNT { (p)-[t:INVITED]->(a:Activity) WHERE inForce(t) AND t.status = 'ACCEPTED' AND a.start > $asOf } AS accepted
