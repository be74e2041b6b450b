// What was written into logs and may name somebody.
MATCH (e:CaseEvent|MotionEvent|AllocationEvent)
WHERE any(name IN $needles WHERE e.reason CONTAINS name)
RETURN labels(e)[0] AS label, e.id AS id, e.reason AS reason, e:AllocationEvent OR e.textDigest IS NOT NULL AS erasable
ORDER BY label, id
