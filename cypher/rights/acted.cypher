// Steps of allocations that a person took, and plans that were proposed to them.
MATCH (e:AllocationEvent|MatchPlan)
WHERE e.by = $person OR e.ownerId = $person
RETURN labels(e)[0] AS label, e.id AS id, coalesce(e.at, e.madeAt) AS at, e.role AS role, e.lot AS lot, e.need AS need, e.after AS after, e.reason AS reason
ORDER BY label, id
