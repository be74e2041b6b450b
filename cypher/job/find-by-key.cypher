// The job that was started with a key by the same viewer.
MATCH (j:__BackgroundJob {key: $key})
WHERE j.owner = $owner
RETURN properties(j) AS job
ORDER BY j.submittedAt DESC
LIMIT 1
