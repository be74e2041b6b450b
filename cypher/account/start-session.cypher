// Begins a session.
CREATE (s:__Session)
SET s = $properties
RETURN s.hash AS hash
