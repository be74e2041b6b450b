// Adds to what became of allocations. Nothing ever changes or removes an event.
UNWIND $events AS event
CREATE (e:AllocationEvent)
SET e = event
RETURN count(e) AS events
