// The acquaintances of a person, with what each of the two agreed to. The other one's record is shown only as far as it is seen.
MATCH (p:Person {id: $person})-[t:KNOWS]-(x:Person)
WHERE inForce(t)
RETURN t.id AS id, x.id AS other, coalesce(t.consentBoth, false) AS both, t.agreedBy AS agreedBy,
  startNode(t).id = p.id AS isFrom, t.confirmedAt AS confirmedAt, t.recordedAt AS recordedAt, t.validTo AS validTo
ORDER BY id
LIMIT 1000
