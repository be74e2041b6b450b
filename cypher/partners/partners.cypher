// Organizations that an organization is linked with: by agreement, by needs both work on, by activities both were in,
// by acquaintances of post-holders who agreed to introduce.
MATCH (o:Organization {id: $organization})
WHERE present(o)
CALL (o) {
  MATCH (o)-[p:PARTY_TO]->(via:Agreement)<-[q:PARTY_TO]-(partner:Organization)
  WHERE present(p) AND present(via) AND present(q)
  RETURN DISTINCT partner, 'AGREEMENT' AS kind, via, null AS introduction
  UNION ALL
  MATCH (o)-[p:WORKS_ON]->(via:Need)<-[q:WORKS_ON]-(partner:Organization)
  WHERE present(p) AND present(via) AND present(q)
  RETURN DISTINCT partner, 'SHARED_NEED' AS kind, via, null AS introduction
  UNION ALL
  MATCH (o)-[p:LED|JOINED]->(via:Activity)<-[q:LED|JOINED]-(partner:Organization)
  WHERE present(p) AND present(via) AND present(q)
  RETURN DISTINCT partner, 'SHARED_ACTIVITY' AS kind, via, null AS introduction
  UNION ALL
  MATCH (o)<-[p:HOLDS_ROLE]-(a:Person)-[k:KNOWS]-(b:Person)-[q:HOLDS_ROLE]->(partner:Organization)
  WHERE 'introduce' IN $viewerPurposes AND k.consentBoth AND a.consentIntroduce AND b.consentIntroduce
    AND inForce(p) AND inForce(a) AND inForce(k) AND inForce(b) AND inForce(q)
    AND visible(p) AND visible(q)
  RETURN DISTINCT partner, 'INTRODUCTION' AS kind, null AS via,
    {ourRole: p.role, theirRole: q.role, trust: k.trust, lastContactAt: k.lastContactAt} AS introduction
}
WITH partner, kind, via, introduction
WHERE partner.id <> $organization AND present(partner) AND (size($evidence) = 0 OR kind IN $evidence)
WITH partner,
  collect(CASE kind WHEN 'AGREEMENT' THEN via END) AS agreements,
  collect(CASE kind WHEN 'SHARED_NEED' THEN via END) AS sharedNeeds,
  collect(CASE kind WHEN 'SHARED_ACTIVITY' THEN via END) AS sharedActivities,
  collect(introduction) AS introductions,
  count(*) AS evidenceCount
