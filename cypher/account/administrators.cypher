// Those who may sign in as administrators. They are locked until the transaction ends, so that no two take each other's role.
MATCH (a:__Account {role: 'ADMINISTRATOR'})
SET a.role = a.role
WITH a
WHERE NOT a.isLocked
RETURN a.id AS id
ORDER BY id
