// The accounts of a person with their sessions and tokens, without what opens any of them.
MATCH (a:__Account {person: $person})
RETURN a.name AS name, a.role AS role, a.isLocked AS isLocked, a.createdAt AS createdAt, a.passwordChangedAt AS passwordChangedAt,
  COLLECT { MATCH (s:__Session {account: a.id}) RETURN {signIn: s.signIn, createdAt: s.createdAt, seenAt: s.seenAt, expiresAt: s.expiresAt}
    ORDER BY s.createdAt } AS sessions,
  COLLECT { MATCH (t:__AccessToken {account: a.id}) RETURN {name: t.name, scope: t.scope, createdAt: t.createdAt, expiresAt: t.expiresAt, usedAt: t.usedAt}
    ORDER BY t.createdAt } AS tokens
ORDER BY name
