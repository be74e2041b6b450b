// Removes a person's record with all its relationships.
MATCH (p:Person {id: $person})
DETACH DELETE p
RETURN count(*) AS removed
