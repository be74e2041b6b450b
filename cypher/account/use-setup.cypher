// Uses the code up. The first line locks it, so that of two at once one finds it used.
MATCH (c:__SetupCode {id: 'setup'})
SET c.id = c.id
WITH c
WHERE c.hash = $hash AND c.expiresAt > $now AND c.usedAt IS NULL
SET c.usedAt = $now
RETURN c.id AS id
