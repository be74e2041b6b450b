// An account by the name it signs in with, with the hash of its password.
MATCH (a:__Account {name: $name})
RETURN properties(a) AS account
