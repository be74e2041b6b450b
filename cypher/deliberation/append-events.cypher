// Adds to the log of one motion, which is locked. Nothing changes an event.
MERGE (c:MotionChain {id: $motion})
SET c.count = $count, c.hash = $hash
WITH c
UNWIND $events AS event
CREATE (e:MotionEvent)
SET e = event
RETURN count(e) AS events
