// How many may sign in as administrators but for a person; they are locked, so that no two leave at once.
MATCH (a:__Account {role: 'ADMINISTRATOR'})
SET a.role = a.role
WITH a
WHERE NOT a.isLocked
RETURN count(CASE WHEN a.person = $person THEN 1 END) AS own, count(CASE WHEN a.person = $person THEN null ELSE 1 END) AS others
