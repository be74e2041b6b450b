// The releases about a subject that one for a place is compared with: those of the place itself and below it first, then of
// those that have a place above in common; of these the latest first. Both go up, because what lies below is a city's worth.
MATCH (:Place {id: $place})-[up:WITHIN*0..8]->(above:Place)
WITH above.id AS id, min(size(up)) AS far
WITH collect({id: id, far: far}) AS above
MATCH (r:__Release {subject: $subject})
WITH above, r.place AS place, collect(r) AS releases
OPTIONAL MATCH (:Place {id: place})-[:WITHIN*0..8]->(top:Place)
WITH above, releases, collect(DISTINCT top.id) AS tops
WITH releases, reduce(nearest = 9, one IN above | CASE WHEN one.id IN tops AND one.far < nearest THEN one.far ELSE nearest END) AS far
UNWIND releases AS r
RETURN r.id AS id, coalesce(r.bytes, 0) AS bytes
ORDER BY far, r.at DESC, r.id
LIMIT $limit
