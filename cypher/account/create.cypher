// Adds an account.
CREATE (a:__Account)
SET a = $properties
RETURN properties(a) AS account
