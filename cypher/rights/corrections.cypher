// Requests for correction: those of a person, and those about records that somebody keeps; all to whoever administers.
MATCH (r:__CorrectionRequest)
WHERE ($all OR r.person IN $viewerOwners OR r.keeper IN $viewerOwners) AND ($id IS NULL OR r.id = $id) AND (NOT $open OR r.state = 'OPEN')
RETURN properties(r) AS request
ORDER BY request.askedAt DESC, request.id
LIMIT 200
