// Removes the accounts of a person, with their sessions and tokens.
MATCH (a:__Account {person: $person})
WITH collect(a) AS accounts, collect(a.id) AS ids
CALL (ids) { MATCH (s:__Session) WHERE s.account IN ids DELETE s RETURN count(*) AS sessions }
CALL (ids) { MATCH (t:__AccessToken) WHERE t.account IN ids DELETE t RETURN count(*) AS tokens }
FOREACH (a IN accounts | DELETE a)
RETURN sessions, tokens
