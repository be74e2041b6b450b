// Confidential organizations whose place others than themselves could see, directly or by a service of theirs.
MATCH (o:Organization {confidentialLocation: true})
OPTIONAL MATCH (o)-[:PROVIDES]->(r:Resource)
WITH o, [o] + collect(r) AS located
UNWIND located AS thing
MATCH (thing)-[at:LOCATED_AT]->(:Place)
WHERE at.visibility IN ['PUBLIC', 'PARTNERS']
RETURN at.id AS id, o.id AS organization
ORDER BY id
