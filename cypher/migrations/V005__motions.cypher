// What became of motions, event by event; the service's own, outside the model.
CREATE CONSTRAINT motion_event_id IF NOT EXISTS FOR (e:MotionEvent) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT motion_event_seq IF NOT EXISTS FOR (e:MotionEvent) REQUIRE (e.motion, e.seq) IS UNIQUE;
CREATE INDEX motion_event_motion IF NOT EXISTS FOR (e:MotionEvent) ON (e.motion);
CREATE CONSTRAINT motion_chain_id IF NOT EXISTS FOR (c:MotionChain) REQUIRE c.id IS UNIQUE;
// What was escalated to a coordination platform is found from the platform.
CREATE INDEX case_event_to IF NOT EXISTS FOR (e:CaseEvent) ON (e.to);
