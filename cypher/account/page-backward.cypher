// Accounts against the order of their names, from one on; without one, from the end.
MATCH (a:__Account)
WHERE $before = '' OR a.name < $before
RETURN properties(a) AS account
ORDER BY a.name DESC
LIMIT $limit
