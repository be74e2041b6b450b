// Keeps what was done under a client's key.
MATCH (k:MutationKey {id: $key})
SET k.uuid = $uuid, k.created = $created, k.updated = $updated, k.unchanged = $unchanged
RETURN k.id AS id
