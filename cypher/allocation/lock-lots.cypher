// Locks lots until the transaction ends: whoever else would give of them waits.
UNWIND $ids AS id
MATCH (lot:Resource {id: id})
SET lot.version = lot.version
RETURN count(lot) AS locked
