// A lot, if the viewer may see it.
MATCH (lot:Resource {id: $id})
WHERE visible(lot)
RETURN lot.id AS id
