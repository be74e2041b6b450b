// Remembers that a session is still in use.
MATCH (s:__Session {hash: $hash})
SET s.seenAt = $now
RETURN s.hash AS hash
