// Locks a motion until the transaction ends: whoever else would take a step of it waits.
MATCH (a:Activity {id: $id})
SET a.version = a.version
RETURN count(a) AS locked
