// Counts a write. A counter that begins anew, in an emptied database, is told from what it was before.
MERGE (v:__DataVersion {id: $counter})
ON CREATE SET v.count = 0, v.epoch = randomUUID()
SET v.count = v.count + 1
RETURN v.count AS count
