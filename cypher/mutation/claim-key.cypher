// Remembers what a client's key was used for. A second claim at the same time fails on the constraint and is run again.
CREATE (k:MutationKey {id: $key, requestHash: $requestHash, uuid: $uuid, at: $now})
RETURN k.id AS id
