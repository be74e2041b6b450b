// Asks the instance that works at a job to end it.
MATCH (j:__BackgroundJob {id: $id})
WHERE j.owner = $owner
SET j.cancel = true
RETURN properties(j) AS job
