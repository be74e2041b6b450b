// Plans that were proposed and what became of what was allocated by them; the service's own, outside the model.
CREATE CONSTRAINT match_plan_id IF NOT EXISTS FOR (p:MatchPlan) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT allocation_event_id IF NOT EXISTS FOR (e:AllocationEvent) REQUIRE e.id IS UNIQUE;
CREATE INDEX allocation_event_allocation IF NOT EXISTS FOR (e:AllocationEvent) ON (e.allocation);
CREATE INDEX allocation_event_lot IF NOT EXISTS FOR (e:AllocationEvent) ON (e.lot);
// What is only reserved is looked for by its term.
CREATE INDEX allocated_hold_until IF NOT EXISTS FOR ()-[a:ALLOCATED]-() ON (a.holdUntil);
