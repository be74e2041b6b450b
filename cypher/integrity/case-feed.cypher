// How many events there are, where the last one is, and where it should be.
OPTIONAL MATCH (f:CaseFeed {id: 'cases'})
WITH coalesce(f.position, 0) AS position
OPTIONAL MATCH (e:CaseEvent)
RETURN position, count(e) AS events, coalesce(max(e.position), 0) AS last
