// What a client's key was used for, if it was, and what came of it.
MATCH (k:MutationKey {id: $key})
RETURN k.requestHash AS requestHash, k.uuid AS uuid,
  coalesce(k.created, 0) AS created, coalesce(k.updated, 0) AS updated, coalesce(k.unchanged, 0) AS unchanged
