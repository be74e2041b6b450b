// What was written into logs and may name somebody.
MATCH (e:CaseEvent)
WHERE any(name IN $needles WHERE e.reason CONTAINS name)
RETURN 'CaseEvent' AS label, e.id AS id, e.reason AS reason, e.textDigest IS NOT NULL AS erasable
UNION ALL
MATCH (e:MotionEvent)
WHERE any(name IN $needles WHERE e.reason CONTAINS name)
RETURN 'MotionEvent' AS label, e.id AS id, e.reason AS reason, e.textDigest IS NOT NULL AS erasable
UNION ALL
MATCH (e:AllocationEvent)
WHERE any(name IN $needles WHERE e.reason CONTAINS name)
RETURN 'AllocationEvent' AS label, e.id AS id, e.reason AS reason, true AS erasable
