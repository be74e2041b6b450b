// How many may sign in as administrators but for a person.
MATCH (a:__Account {role: 'ADMINISTRATOR'})
WHERE NOT a.isLocked
RETURN count(CASE WHEN a.person = $person THEN 1 END) AS own, count(CASE WHEN a.person = $person THEN null ELSE 1 END) AS others
