// Counts a write and keeps what it touched, in the place of what the same counter counted a round of slots ago.
MERGE (v:__DataVersion {id: $counter})
ON CREATE SET v.count = 0, v.epoch = randomUUID()
SET v.count = v.count + 1
WITH v
MERGE (c:__DataChange {slot: v.id * $slots + v.count % $slots})
SET c.epoch = v.epoch, c.count = v.count, c.nodes = $nodes, c.ties = $ties
RETURN v.count AS count
