// Steps of allocations that a person took, and plans that were proposed to them.
MATCH (e:AllocationEvent)
WHERE e.by = $person
RETURN 'AllocationEvent' AS label, e.id AS id, e.at AS at, e.role AS role, e.lot AS lot, e.need AS need, e.after AS after,
  e.reason AS reason
UNION ALL
MATCH (p:MatchPlan {ownerId: $person})
RETURN 'MatchPlan' AS label, p.id AS id, p.madeAt AS at, null AS role, null AS lot, null AS need, null AS after, null AS reason
