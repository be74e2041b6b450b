// Keeps a request for correction.
CREATE (r:__CorrectionRequest)
SET r = $properties
RETURN r.id AS id
