// Adds to the history of consents. Nothing changes an event.
UNWIND $events AS event
CREATE (e:__ConsentEvent)
SET e = event
RETURN count(e) AS events
