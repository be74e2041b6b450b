// What an organization was summoned for and has not answered for good, the oldest first.
MATCH (d:Organization {id: $organization})<-[s:SUMMONS]-(w:Whistle)
WHERE present(w) AND present(s) AND w.state IN ['DISPATCHED', 'REOPENED'] AND s.resolvedAt IS NULL AND s.returnedReason IS NULL
RETURN w.id AS whistle, w.kind AS kind, d.id AS department, s.id AS summons, s.seq AS seq, s.sentAt AS sentAt, s.signedAt AS signedAt,
  s.contactedAt AS contactedAt, s.reportedAt AS reportedAt
ORDER BY s.sentAt, s.id
LIMIT 500
