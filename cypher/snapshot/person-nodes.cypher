// People without their names.
MATCH (x:Person)
WHERE x.id IN $ids AND (visible(x) OR personal(x)) AND known(x)
RETURN x {.id, .consentIntroduce, .consentStats, .capacityHours, .restAfterWeeks, .validFrom, .validTo, .recordedAt,
  .visibility} AS properties
