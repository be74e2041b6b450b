// What people did and who they know: as far as the viewer may see it, or they agreed to be counted, to introduce, or to be
// invited by those who may see them. Time given is between people and organizations of the facts only; who they are is known
// unless anybody is asked for. What does not make a person belong to the facts, as people.cypher finds them, says so.
UNWIND $ids AS person
MATCH (a:Person {id: person})-[t:HOLDS_ROLE|IN_COHORT|TOOK_PART|SKILLED_IN|INTERESTED_IN|PROVIDES|HAS_NEED]->(b)
WHERE (visible(t) OR type(t) <> 'HAS_NEED' AND (personal(a) OR invitable(a))) AND known(t) AND visible(b) AND known(b)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId,
  t {.*, reaches: CASE
    WHEN type(t) = 'HOLDS_ROLE' AND NOT coalesce(visible(t) OR personal(a), false) THEN false
    WHEN type(t) IN ['PROVIDES', 'HAS_NEED'] AND NOT coalesce(visible(t) AND visible(a), false) THEN false
  END} AS properties
UNION ALL
UNWIND $ids AS person
MATCH (a:Person {id: person})-[t:KNOWS]->(b:Person)
WHERE ($anybody OR b.id IN $ids) AND known(t)
  AND (visible(t) OR 'introduce' IN $viewerPurposes AND t.consentBoth AND a.consentIntroduce AND b.consentIntroduce)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, 'Person' AS toLabel, b.id AS toId,
  properties(t) AS properties
UNION ALL
UNWIND $ids AS person
MATCH (a:Person {id: person})-[t:INVITED]->(b:Activity)
WHERE (visible(t) OR invitable(a)) AND known(t) AND visible(b) AND known(b)
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, 'Activity' AS toLabel, b.id AS toId,
  properties(t) AS properties
UNION ALL
UNWIND $ids AS person
MATCH (a:Person {id: person})-[t:GAVE_TIME]->(b)
WHERE (visible(t) OR counted(a)) AND known(t) AND known(b)
  AND (b:Person AND ($anybody OR b.id IN $ids) OR b:Organization AND visible(b))
RETURN type(t) AS type, t.id AS id, 'Person' AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId,
  properties(t) AS properties
