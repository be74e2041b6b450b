// A person's record, and who keeps it.
MATCH (p:Person {id: $person})
RETURN properties(p) AS properties, p.ownerId AS ownerId
