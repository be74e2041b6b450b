// Reservations whose term has run out.
MATCH (:Resource)-[a:ALLOCATED]->(:Need)
WHERE a.holdUntil < $now AND a.status = 'RESERVED'
RETURN a.id AS id
ORDER BY a.holdUntil
LIMIT 1000
