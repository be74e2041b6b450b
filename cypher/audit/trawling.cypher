// How many people a caller was told of and how many paths they asked for of late, and of which it was said already.
OPTIONAL MATCH (e:__AuditEvent)
WHERE e.caller = $caller AND e.at > $since
WITH collect(e) AS events
RETURN
  COUNT {
    UNWIND events AS e
    WITH e WHERE e.outcome = 'ANSWERED'
    UNWIND e.persons AS person
    RETURN DISTINCT person
  } AS people,
  size([e IN events WHERE e.kind = 'PATH_QUERY' AND e.part = 1]) AS paths,
  any(e IN events WHERE e.kind = 'TRAWLING' AND e.fields = ['people']) AS peopleTold,
  any(e IN events WHERE e.kind = 'TRAWLING' AND e.fields = ['paths']) AS pathsTold
