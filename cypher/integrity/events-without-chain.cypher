// Cases with events of which nothing says how many there should be.
MATCH (e:CaseEvent)
WHERE NOT EXISTS { (:CaseChain {id: e.case}) }
RETURN DISTINCT e.case AS id, e.caseType AS caseType
ORDER BY id
LIMIT 1000
