// Remembers when a token was last used.
MATCH (t:__AccessToken {id: $id})
SET t.usedAt = $now
RETURN t.id AS id
