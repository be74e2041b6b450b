// What a client's key was used for, if it was.
MATCH (k:MutationKey {id: $key})
RETURN k.requestHash AS requestHash, k.uuid AS uuid
