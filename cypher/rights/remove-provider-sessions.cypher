// Ends the sessions of a person who signed in at an identity provider.
MATCH (s:__Session {person: $person})
DELETE s
RETURN count(*) AS ended
