// Takes words out of logs. The chain holds their digest and stays whole.
MATCH (e:CaseEvent|MotionEvent|AllocationEvent)
WHERE e.id IN $ids
SET e.reason = $erased, e.textSalt = null, e.textErasedBy = CASE WHEN e.textDigest IS NULL THEN null ELSE $number END
RETURN count(e) AS erased
