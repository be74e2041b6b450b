// Removes what a person asked to be corrected.
MATCH (r:__CorrectionRequest {person: $person})
DELETE r
RETURN count(*) AS removed
