// Invitations of the viewer, the newest first.
MATCH (p:Person {id: $person})-[t:INVITED]->(a:Activity)
WHERE known(t) AND t.status <> 'PROPOSED'
RETURN a.id AS activity, t.at AS at, t.status AS status, t.reason AS reason, t.invitedBy AS invitedBy
ORDER BY at DESC, activity
