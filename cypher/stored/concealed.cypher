// What would tell the viewer where a confidential organization is found: the organization and its services, and the
// places that nobody else whose place can be seen is found at.
MATCH (o:Organization {confidentialLocation: true})
WHERE NOT 'PRIVATE' IN $viewerLevels AND NOT o.id IN $viewerOwners
OPTIONAL MATCH (o)-[:PROVIDES]->(r:Resource)
WITH o, collect(r) AS services
UNWIND [o] + services AS thing
OPTIONAL MATCH (thing)-[:LOCATED_AT]->(p:Place)
WITH thing, p, EXISTS {
  MATCH (other)-[:LOCATED_AT]->(p)
  WHERE NOT coalesce(other.confidentialLocation, false)
    AND NOT EXISTS { (other)<-[:PROVIDES]-(:Organization {confidentialLocation: true}) }
} AS shared
RETURN thing.id AS id, p.id AS place, shared
ORDER BY id, place
