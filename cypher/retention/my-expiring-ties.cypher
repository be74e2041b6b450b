// Personal ties of a person that end unless somebody confirms them, the first to end first.
MATCH (p:Person {id: $person})-[t:KNOWS|HOLDS_ROLE]-(x)
WHERE inForce(t)
WITH t, x, coalesce(t.confirmedAt, t.recordedAt) AS confirmedAt
WITH t, x, confirmedAt, confirmedAt + duration($keep) AS over
WHERE over <= $until AND (t.validTo IS NULL OR t.validTo.epochMillis >= over.epochMillis)
RETURN t.id AS id, type(t) AS type, labels(x)[0] AS label, x.id AS other, confirmedAt, over AS endsAt
ORDER BY endsAt, id
LIMIT 500
