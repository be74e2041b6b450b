// Personal ties that have ended and were confirmed too long ago to be kept.
MATCH (:Person)-[t:KNOWS|HOLDS_ROLE]->()
WHERE t.validTo <= $before AND coalesce(t.confirmedAt, t.recordedAt) + duration($keep) <= $before
RETURN count(t) AS count
