// What person-ties.cypher tells, from the other end: of whomever leads to these organizations, activities, needs, resources
// and people.
CALL () {
  UNWIND $organizations AS id
  MATCH (b:Organization {id: id})<-[t:HOLDS_ROLE]-(a:Person)
  RETURN a, t, b
  UNION ALL
  UNWIND $activities AS id
  MATCH (b:Activity {id: id})<-[t:TOOK_PART]-(a:Person)
  RETURN a, t, b
  UNION ALL
  UNWIND $resources AS id
  MATCH (b:Resource {id: id})<-[t:PROVIDES]-(a:Person)
  RETURN a, t, b
  UNION ALL
  UNWIND $needs AS id
  MATCH (b:Need {id: id})<-[t:HAS_NEED]-(a:Person)
  RETURN a, t, b
}
WITH a, t, b
WHERE (visible(t) OR type(t) <> 'HAS_NEED' AND (personal(a) OR invitable(a))) AND known(t) AND visible(b) AND known(b)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId,
  t {.*, reaches: CASE
    WHEN type(t) = 'HOLDS_ROLE' AND NOT coalesce(visible(t) OR personal(a), false) THEN false
    WHEN type(t) IN ['PROVIDES', 'HAS_NEED'] AND NOT coalesce(visible(t) AND visible(a), false) THEN false
  END} AS properties
UNION ALL
UNWIND $people AS id
MATCH (b:Person {id: id})<-[t:KNOWS]-(a:Person)
WHERE known(t)
  AND (visible(t) OR 'introduce' IN $viewerPurposes AND t.consentBoth AND a.consentIntroduce AND b.consentIntroduce)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, 'Person' AS toLabel, b.id AS toId,
  properties(t) AS properties
UNION ALL
UNWIND $activities AS id
MATCH (b:Activity {id: id})<-[t:INVITED]-(a:Person)
WHERE (visible(t) OR invitable(a)) AND known(t) AND visible(b) AND known(b)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, 'Activity' AS toLabel, b.id AS toId,
  properties(t) AS properties
UNION ALL
UNWIND $people AS id
MATCH (b:Person {id: id})<-[t:GAVE_TIME]-(a:Person)
WHERE (visible(t) OR counted(a)) AND known(t) AND known(b)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, 'Person' AS toLabel, b.id AS toId,
  properties(t) AS properties
UNION ALL
UNWIND $organizations AS id
MATCH (b:Organization {id: id})<-[t:GAVE_TIME]-(a:Person)
WHERE (visible(t) OR counted(a)) AND known(t) AND known(b) AND visible(b)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, 'Organization' AS toLabel, b.id AS toId,
  properties(t) AS properties
