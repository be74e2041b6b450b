// Where a confidential organization is found, its services included, is for itself alone.
MATCH (o:Organization {confidentialLocation: true})
OPTIONAL MATCH (o)-[:PROVIDES]->(r:Resource)
WITH o, [o] + collect(r) AS located
UNWIND located AS thing
MATCH (thing)-[at:LOCATED_AT]->(:Place)
WHERE at.visibility IN ['PUBLIC', 'PARTNERS'] OR at.ownerId IS NULL
SET at.visibility = 'ORG', at.ownerId = o.id
RETURN count(at) AS hidden
