// Personal ties whose time is over by then and that nobody has ended.
MATCH (:Person)-[t:KNOWS|HOLDS_ROLE]->()
WHERE t.validTo IS NULL AND coalesce(t.confirmedAt, t.recordedAt) + duration($keep) <= $until
  AND (t.validFrom IS NULL OR t.validFrom.epochMillis < (coalesce(t.confirmedAt, t.recordedAt) + duration($keep)).epochMillis)
RETURN count(t) AS count
