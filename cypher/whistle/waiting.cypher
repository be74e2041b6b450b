// Summonses that are not answered for good, of whistles that have a log; a page of them.
MATCH (w:Whistle)-[s:SUMMONS]->(d:Organization)
WHERE w.state IN ['DISPATCHED', 'REOPENED'] AND inForce(w) AND inForce(s) AND s.id > $after
  AND s.resolvedAt IS NULL AND s.returnedReason IS NULL
  AND EXISTS { MATCH (:CaseChain {id: w.id}) }
RETURN w.id AS whistle, w.kind AS kind, d.id AS department, s.id AS summons, s.seq AS seq, s.sentAt AS sentAt, s.signedAt AS signedAt,
  s.contactedAt AS contactedAt, s.reportedAt AS reportedAt
ORDER BY summons
LIMIT $limit
