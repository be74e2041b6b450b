// Keeps the one code with which the first administrator is made; an older one is no longer good.
MERGE (c:__SetupCode {id: 'setup'})
SET c.hash = $hash, c.expiresAt = $expiresAt, c.usedAt = null
RETURN c.id AS id
