// How many requests for correction there are of a person, and how many of them wait for an answer.
MATCH (r:__CorrectionRequest {person: $person})
RETURN count(r) AS requests, count(CASE WHEN r.state = 'OPEN' THEN 1 END) AS open
