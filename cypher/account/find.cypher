// An account by its identifier, with the hash of its password.
MATCH (a:__Account {id: $id})
RETURN properties(a) AS account
