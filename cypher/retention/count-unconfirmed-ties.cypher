// Personal ties whose time is over by then and that nobody has ended.
MATCH (:Person)-[t:KNOWS|HOLDS_ROLE]->()
WHERE t.validTo IS NULL AND coalesce(t.confirmedAt, t.recordedAt) + duration($keep) <= $until
  AND (t.validFrom IS NULL OR t.validFrom < coalesce(t.confirmedAt, t.recordedAt) + duration($keep))
RETURN count(t) AS count
