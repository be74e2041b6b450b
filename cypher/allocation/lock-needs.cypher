// Locks needs until the transaction ends: whoever else would give to them waits.
UNWIND $ids AS id
MATCH (need:Need {id: id})
SET need.version = need.version
RETURN count(need) AS locked
