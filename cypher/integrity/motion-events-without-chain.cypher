// Motions with events of which nothing says how many there should be.
MATCH (e:MotionEvent)
WHERE NOT EXISTS { (:MotionChain {id: e.motion}) }
RETURN DISTINCT e.motion AS id
ORDER BY id
LIMIT 1000
