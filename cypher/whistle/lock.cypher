// Locks a whistle until the transaction ends: whoever else would take a step of it waits.
MATCH (w:Whistle {id: $id})
SET w.version = w.version
RETURN count(w) AS locked
