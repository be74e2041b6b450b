// What others than the person see of them because it is shown to partners.
MATCH (p:Person {id: $person})
RETURN toInteger(p.visibility IN ['PUBLIC', 'PARTNERS']) AS record,
  COUNT { (p)-[t:HOLDS_ROLE]->(o:Organization) WHERE inForce(t) AND t.visibility IN ['PUBLIC', 'PARTNERS'] AND p.visibility IN ['PUBLIC', 'PARTNERS'] } AS posts,
  COUNT { (p)-[t:INTERESTED_IN|SKILLED_IN]->(:Category) WHERE inForce(t) AND t.visibility IN ['PUBLIC', 'PARTNERS'] AND p.visibility IN ['PUBLIC', 'PARTNERS'] } AS skills
