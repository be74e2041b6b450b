// What the people of a batch agree to before it is written, and what they took back themselves.
UNWIND $batch.people AS id
MATCH (p:Person {id: id})
RETURN p.id AS id, coalesce(p.consentShare, false) AS consentShare, coalesce(p.consentIntroduce, false) AS consentIntroduce,
  coalesce(p.consentStats, false) AS consentStats, coalesce(p.consentInvite, false) AS consentInvite,
  COLLECT {
    MATCH (e:__ConsentEvent {person: p.id})
    USING INDEX SEEK e:__ConsentEvent(person)
    WITH e ORDER BY e.at DESC
    WITH e.purpose AS purpose, head(collect(e)) AS last
    WHERE last.by = 'SELF' AND NOT last.given
    RETURN purpose
  } AS withdrawn
