// Whether both agreed to the acquaintances of a batch before it is written, and who of them took it back themselves.
UNWIND $ties AS id
MATCH (a:Person)-[t:KNOWS {id: id}]->(b:Person)
RETURN t.id AS id, coalesce(t.consentBoth, false) AS both, t.agreedBy AS agreedBy,
  COLLECT {
    MATCH (e:__ConsentEvent {tie: t.id})
    WITH e ORDER BY e.at DESC
    WITH e.person AS person, head(collect(e)) AS last
    WHERE last.by = 'SELF' AND NOT last.given
    RETURN person
  } AS withdrawn
