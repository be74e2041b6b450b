// People without their names. Named are those whom the viewer may see, and not only count.
MATCH (x:Person)
WHERE x.id IN $ids AND (visible(x) OR personal(x)) AND known(x)
RETURN x {.id, .consentIntroduce, .consentStats, .capacityHours, .restAfterWeeks, .validFrom, .validTo, .recordedAt,
  .visibility, .consentInvite, .availability, named: visible(x)} AS properties
