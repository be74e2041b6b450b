// Service levels that organizations agreed on, whether in force or not.
MATCH (a:Agreement {kind: 'SERVICE_LEVEL'})<-[p:PARTY_TO]-(o:Organization)
WHERE known(a) AND known(p)
RETURN a.id AS agreement, properties(a) AS properties, o.id AS party, p.id AS tie, p.validFrom AS validFrom, p.validTo AS validTo
ORDER BY agreement, party
LIMIT 10000
