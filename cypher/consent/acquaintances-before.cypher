// Whether both agreed to the acquaintances of a batch before it is written, and who of them took it back themselves. Each
// is sought in the index, because in the midst of an import the planner may have all of the index read for each instead.
UNWIND $batch.ties AS id
MATCH (a:Person)-[t:KNOWS {id: id}]->(b:Person)
USING INDEX SEEK t:KNOWS(id)
RETURN t.id AS id, coalesce(t.consentBoth, false) AS both, t.agreedBy AS agreedBy,
  COLLECT {
    MATCH (e:__ConsentEvent {tie: t.id})
    USING INDEX SEEK e:__ConsentEvent(tie)
    WITH e ORDER BY e.at DESC
    WITH e.person AS person, head(collect(e)) AS last
    WHERE last.by = 'SELF' AND NOT last.given
    RETURN person
  } AS withdrawn
