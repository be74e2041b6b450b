// A job, whichever instance works at it, for whoever started it.
MATCH (j:__BackgroundJob {id: $id})
WHERE j.owner = $owner
RETURN properties(j) AS job
