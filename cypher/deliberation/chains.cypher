// The logs of motions as they are kept, and what is kept beside them to tell whether anything is missing; a page of them.
MATCH (c:MotionChain)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
RETURN c.id AS id, c.count AS count, c.hash AS hash,
  COLLECT { MATCH (e:MotionEvent {motion: c.id}) RETURN properties(e) ORDER BY e.seq, e.id } AS events
ORDER BY id
