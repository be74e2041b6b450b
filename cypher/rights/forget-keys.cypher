// Forgets what was done with keys of clients about records that are gone.
MATCH (k:MutationKey)
WHERE k.uuid IN $uuids
DELETE k
RETURN count(*) AS forgotten
