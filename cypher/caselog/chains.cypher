// The logs of cases as they are kept, and what is kept beside them to tell whether anything is missing; a page of them.
MATCH (c:CaseChain)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
RETURN c.id AS id, c.caseType AS caseType, c.count AS count, c.hash AS hash,
  COLLECT { MATCH (e:CaseEvent {case: c.id}) RETURN properties(e) ORDER BY e.seq, e.position } AS events
ORDER BY id
