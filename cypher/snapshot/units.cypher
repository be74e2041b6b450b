// Units of organizations, which belong where their parent does unless they say otherwise.
UNWIND $organizations AS organization
MATCH path = (:Organization {id: organization})<-[:PART_OF*1..4]-(x:Organization)
WHERE all(step IN nodes(path) WHERE visible(step) AND known(step))
  AND all(tie IN relationships(path) WHERE visible(tie) AND known(tie))
RETURN DISTINCT 'Organization' AS label, x.id AS id
