// Where a confidential organization is found, its services included, is for itself alone; so is a site that is known for
// nothing else. Only for those that a batch was about: the organizations, the
// providers of the resources, and those at the sites.
CALL () {
  UNWIND $located.organizations AS id
  MATCH (o:Organization {id: id})
  WHERE o.confidentialLocation
  RETURN o
  UNION
  UNWIND $located.resources AS id
  MATCH (:Resource {id: id})<-[:PROVIDES]-(o:Organization)
  WHERE o.confidentialLocation
  RETURN o
  UNION
  UNWIND $located.sites AS id
  MATCH (:Place {id: id})<-[:LOCATED_AT]-(o:Organization)
  WHERE o.confidentialLocation
  RETURN o
  UNION
  UNWIND $located.sites AS id
  MATCH (:Place {id: id})<-[:LOCATED_AT]-(:Resource)<-[:PROVIDES]-(o:Organization)
  WHERE o.confidentialLocation
  RETURN o
}
OPTIONAL MATCH (o)-[:PROVIDES]->(r:Resource)
WITH o, [o] + collect(r) AS located
UNWIND located AS thing
MATCH (thing)-[at:LOCATED_AT]->(site:Place)
FOREACH (tie IN CASE WHEN at.visibility IN ['PUBLIC', 'PARTNERS'] OR at.ownerId IS NULL THEN [at] ELSE [] END |
  SET tie.visibility = 'ORG', tie.ownerId = o.id)
WITH o, collect(DISTINCT site) AS sites
UNWIND sites AS site
WITH o, site
WHERE site.level = 'SITE' AND site.visibility IN ['PUBLIC', 'PARTNERS']
  AND NOT EXISTS {
    MATCH (site)<-[other:LOCATED_AT]-()
    WHERE other.visibility IN ['PUBLIC', 'PARTNERS']
  }
SET site.visibility = 'ORG', site.ownerId = o.id
RETURN count(site) AS hidden
