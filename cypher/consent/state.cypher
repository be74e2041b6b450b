// What a person agrees to, and who keeps the record.
MATCH (p:Person {id: $person})
RETURN p.id AS id, p.ownerId AS ownerId, p.version AS version, p.visibility AS visibility,
  coalesce(p.consentShare, false) AS consentShare, coalesce(p.consentIntroduce, false) AS consentIntroduce,
  coalesce(p.consentStats, false) AS consentStats, coalesce(p.consentInvite, false) AS consentInvite
