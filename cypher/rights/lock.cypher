// Holds a person's record until the transaction ends, so that nobody ties anything to it meanwhile.
MATCH (p:Person {id: $person})
SET p.version = p.version
RETURN p.ownerId AS ownerId
