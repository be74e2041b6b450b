// What was added to the log after a position, in the order of the commits.
MATCH (e:CaseEvent)
WHERE e.position > $after AND e.position <= $upTo
RETURN properties(e) AS event
ORDER BY e.position
LIMIT 1000
