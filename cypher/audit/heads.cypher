// Where each chain begins and ends.
MATCH (r:__AuditRegistry {id: 'audit'})
OPTIONAL MATCH (h:__AuditHead)
WITH r, h
ORDER BY h.chain
RETURN r.chains AS chains, h.chain AS chain, h.seq AS seq, h.hash AS hash, h.first AS first, h.before AS before
