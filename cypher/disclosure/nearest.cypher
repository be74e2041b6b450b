// The releases about a subject that one for a place is compared with: those of the place itself and below it first, then of
// those that have a place above in common; of these the latest first.
MATCH (r:__Release {subject: $subject})
WITH r.place AS place, collect(r) AS releases
OPTIONAL MATCH (:Place {id: $place})-[up:WITHIN*0..8]->(:Place)<-[:WITHIN*0..8]-(:Place {id: place})
WITH releases, min(size(up)) AS far
UNWIND releases AS r
RETURN r.id AS id, coalesce(r.bytes, 0) AS bytes
ORDER BY coalesce(far, 9), r.at DESC, r.id
LIMIT $limit
