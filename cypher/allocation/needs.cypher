// Needs as they stand. What is hidden from the viewer counts, because what is met needs no more.
UNWIND $ids AS id
MATCH (need:Need {id: id})
OPTIONAL MATCH (lot:Resource)-[a:ALLOCATED]->(need)
WHERE a.status IN ['RESERVED', 'DELIVERED'] AND inForce(a)
WITH need, collect(CASE WHEN a IS NOT NULL THEN {quantity: a.quantity, unit: coalesce(a.unit, lot.unit, need.unit),
  content: lot.unitContent, contentUnit: lot.contentUnit, status: a.status} END) AS given
OPTIONAL MATCH (keeper:Organization)-[t:HAS_NEED|WORKS_ON]->(need)
WHERE inForce(t)
RETURN 'Need' AS label, need.id AS id, need.version AS version, inForce(need) AS present, need.quantity AS total,
  need.unit AS unit, null AS until, need.status AS status, need.ownerId AS owner,
  null AS content, null AS contentUnit,
  given, [k IN collect(DISTINCT keeper.id) WHERE k IS NOT NULL] AS keepers
