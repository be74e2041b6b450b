// What became of one allocation, the oldest first.
MATCH (e:AllocationEvent {allocation: $allocation})
RETURN properties(e) AS event
ORDER BY e.at, e.id
