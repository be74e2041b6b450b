// Locks a referral until the transaction ends: whoever else would take a step of it waits.
MATCH (r:Referral {id: $id})
SET r.version = r.version
RETURN count(r) AS locked
