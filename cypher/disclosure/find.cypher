// A release of the same contributions for the same place and window, if there is one.
MATCH (r:__Release {place: $place})
WHERE r.subject = $subject AND r.digest = $digest AND r.windowFrom = $windowFrom AND r.windowTo = $windowTo
RETURN r.id AS id
LIMIT 1
