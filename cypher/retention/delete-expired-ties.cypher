// Removes them.
MATCH (:Person)-[t:KNOWS|HOLDS_ROLE]->()
WHERE t.validTo <= $before AND coalesce(t.confirmedAt, t.recordedAt) + duration($keep) <= $before
WITH t
LIMIT 1000
DELETE t
RETURN count(*) AS count
