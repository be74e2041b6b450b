// Events and entries of the audit that belong to nothing.
MATCH (e:__AuditEvent)
WHERE NOT EXISTS { (:__AuditHead {chain: e.chain}) }
RETURN DISTINCT 'chain ' + e.chain AS what
ORDER BY what
LIMIT 1000
UNION ALL
MATCH (a:__AuditAccess)
WHERE NOT EXISTS { (:__AuditEvent)-[:__CONCERNS]->(a) }
RETURN DISTINCT 'event ' + a.event AS what
ORDER BY what
LIMIT 1000
UNION ALL
MATCH (e:__AuditEvent)
WHERE NOT EXISTS { (:__AuditRegistry) }
RETURN DISTINCT 'registry' AS what
LIMIT 1
