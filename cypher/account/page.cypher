// Accounts by name, from one on.
MATCH (a:__Account)
WHERE a.name > $after
RETURN properties(a) AS account
ORDER BY a.name
LIMIT $limit
