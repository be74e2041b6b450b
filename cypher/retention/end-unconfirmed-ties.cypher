// Ends them when their time is over. That is written down before, so that they are out of every answer from that instant on.
// What a source says of them is as it was: their content is the same.
MATCH (:Person)-[t:KNOWS|HOLDS_ROLE]->()
WHERE t.validTo IS NULL AND coalesce(t.confirmedAt, t.recordedAt) + duration($keep) <= $until
  AND (t.validFrom IS NULL OR t.validFrom.epochMillis < (coalesce(t.confirmedAt, t.recordedAt) + duration($keep)).epochMillis)
WITH t
LIMIT 1000
SET t.validTo = coalesce(t.confirmedAt, t.recordedAt) + duration($keep), t.version = coalesce(t.version, 0) + 1
RETURN count(t) AS count
