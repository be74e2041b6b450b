// Keeps under a secret who was erased, so that no import brings them back.
UNWIND $keys AS key
MERGE (e:__ErasedPerson {key: key})
ON CREATE SET e.erasedOn = $on
RETURN count(e) AS suppressed
