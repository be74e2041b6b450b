// How jobs of one instance stand; what was asked, once it is told, does not change. Tells which of them somebody wants to be ended.
UNWIND $jobs AS one
MERGE (j:__BackgroundJob {id: one.id})
SET j.owner = one.owner, j.question = coalesce(j.question, one.question), j.key = coalesce(j.key, one.key)
SET j += one.state, j.seenAt = $now
WITH j
WHERE j.cancel
RETURN j.id AS id
