// Keeps steps of allocations and plans, and forgets whose they were.
MATCH (e:AllocationEvent|MatchPlan)
WHERE e.id IN $ids
SET e.by = null, e.ownerId = null
RETURN count(e) AS detached
