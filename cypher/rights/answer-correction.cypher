// Answers a request for correction that is open.
MATCH (r:__CorrectionRequest {id: $id})
WHERE r.state = 'OPEN'
SET r.state = $state, r.answer = $answer, r.answeredAt = $now
RETURN r.id AS id
