// Forgets a login that has come back, and those that never did.
MATCH (l:__Login)
WHERE l.hash = $hash OR l.expiresAt < $now
WITH l
ORDER BY l.hash = $hash DESC
LIMIT 1000
DELETE l
RETURN count(*) AS ended
