// Where things of the scope are found and which territories its organizations serve, in the scope or not: for distances
// and levels.
UNWIND $organizations AS member
MATCH (:Organization {id: member})-[t:LOCATED_AT|SERVES]->(x:Place)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Place' AS label, x.id AS id
UNION
UNWIND $resources AS member
MATCH (:Resource {id: member})-[t:LOCATED_AT|SERVES]->(x:Place)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Place' AS label, x.id AS id
UNION
UNWIND $needs AS member
MATCH (:Need {id: member})-[t:LOCATED_AT]->(x:Place)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Place' AS label, x.id AS id
