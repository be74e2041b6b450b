// Releases for the same place, audience and length of window that ended not long before, the latest first.
MATCH (r:__Release {place: $place})
WHERE r.subject = $subject AND r.audience = $audience AND r.months = $months AND r.windowTo <= $latest AND r.windowTo >= $oldest
RETURN r.results AS results, r.dataVersion AS dataVersion, r.states AS states
ORDER BY r.windowTo DESC, r.at DESC
LIMIT 10
