// Gives an instance a chain to write: the one it had, else one that nobody has written for long, else a new one.
MERGE (r:__AuditRegistry {id: 'audit'})
ON CREATE SET r.chains = 0, r.secret = $secret
SET r.claimedAt = $now
WITH r, head(COLLECT {
  MATCH (h:__AuditHead)
  WHERE h.holder = $holder OR h.seenAt < $idle
  RETURN h.chain ORDER BY h.holder = $holder DESC, h.chain LIMIT 1
}) AS found
WITH r, coalesce(found, r.chains + 1) AS chain
SET r.chains = CASE WHEN chain > r.chains THEN chain ELSE r.chains END
MERGE (h:__AuditHead {chain: chain})
ON CREATE SET h.seq = 0, h.hash = '', h.first = 1, h.before = ''
SET h.holder = $holder, h.seenAt = $now
RETURN h.chain AS chain, h.seq AS seq, h.hash AS hash, r.secret AS secret
