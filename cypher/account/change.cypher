// Changes an account.
MATCH (a:__Account {id: $id})
SET a += $properties
RETURN properties(a) AS account
