// Sessions of a person who signed in at an identity provider.
MATCH (s:__Session {person: $person})
RETURN s.name AS name, s.signIn AS signIn, s.createdAt AS createdAt, s.seenAt AS seenAt, s.expiresAt AS expiresAt
ORDER BY createdAt
