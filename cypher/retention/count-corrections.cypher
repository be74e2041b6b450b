// Requests for correction that were answered long ago.
MATCH (x:__CorrectionRequest)
WHERE x.answeredAt < $before
RETURN count(x) AS count
