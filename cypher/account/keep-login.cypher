// Remembers a login that goes on at the identity provider.
CREATE (l:__Login)
SET l = $properties
RETURN l.hash AS hash
