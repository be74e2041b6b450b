// Keeps an access token by its hash.
CREATE (t:__AccessToken)
SET t = $properties
RETURN properties(t) AS token
