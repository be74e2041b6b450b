// Claims a client's key before anything is done under it. A second claim at the same time waits for the first and then fails on
// the constraint; run again, it finds what the first one did.
CREATE (k:MutationKey {id: $key, requestHash: $requestHash, at: $now})
RETURN k.id AS id
