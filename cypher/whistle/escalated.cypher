// What was escalated to an organization and is still open, the oldest first; of a referral, there is no kind.
MATCH (e:CaseEvent {to: $organization})
WHERE e.type = 'ESCALATED'
WITH e.case AS case, e.summons AS summons, max(e.at) AS escalatedAt
CALL (case, summons) {
  MATCH (w:Whistle {id: case})-[s:SUMMONS]->(d:Organization)
  WHERE s.id = summons AND present(w) AND present(s) AND w.state IN ['DISPATCHED', 'REOPENED']
  RETURN w.kind AS kind, s, d
  UNION
  MATCH (r:Referral {id: case})-[s:REFERRED_TO]->(d:Organization)
  WHERE s.id = summons AND present(r) AND present(s) AND r.state IN ['REQUESTED', 'REOPENED']
  RETURN null AS kind, s, d
}
WITH case, kind, s, d, escalatedAt
WHERE s.resolvedAt IS NULL AND s.returnedAt IS NULL AND s.returnedReason IS NULL
RETURN case AS whistle, kind, d.id AS department, s.id AS summons, s.seq AS seq, s.sentAt AS sentAt, s.signedAt AS signedAt,
  s.contactedAt AS contactedAt, s.reportedAt AS reportedAt, escalatedAt
ORDER BY sentAt, summons
LIMIT 500
