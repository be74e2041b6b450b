// Remembers that the sample was loaded, so that deleting it does not bring it back.
MERGE (f:FirstStart {id: 'sample'})
ON CREATE SET f.at = $now
RETURN f.id AS id
