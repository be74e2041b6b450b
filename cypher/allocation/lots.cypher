// Lots as they stand. What is hidden from the viewer counts, because a unit that is gone is gone.
UNWIND $ids AS id
MATCH (lot:Resource {id: id})
OPTIONAL MATCH (lot)-[a:ALLOCATED]->(:Need)
WHERE a.status IN ['RESERVED', 'DELIVERED'] AND inForce(a)
WITH lot, [given IN collect(a) | {quantity: given.quantity, unit: coalesce(given.unit, lot.unit),
  content: lot.unitContent, contentUnit: lot.contentUnit, status: given.status}] AS given
OPTIONAL MATCH (keeper:Organization)-[p:PROVIDES]->(lot)
WHERE inForce(p)
RETURN 'Resource' AS label, lot.id AS id, lot.version AS version, inForce(lot) AS present, lot.capacity AS total,
  lot.unit AS unit, lot.expiresAt AS until, coalesce(lot.status, 'active') AS status, lot.ownerId AS owner,
  lot.unitContent AS content, lot.contentUnit AS contentUnit,
  given, [k IN collect(DISTINCT keeper.id) WHERE k IS NOT NULL] AS keepers
