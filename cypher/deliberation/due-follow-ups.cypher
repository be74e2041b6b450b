// What an organization is to do about adopted motions and has not done, what is due first first.
MATCH (o:Organization {id: $organization})<-[t:ASSIGNED_TO]-(a:Activity)
WHERE present(a) AND present(t) AND t.doneAt IS NULL
  AND coalesce(a.motionState, a.outcome) = 'ADOPTED'
RETURN a.id AS activity, t.id AS followUp, t.seq AS seq, t.action AS action, t.assignedAt AS assignedAt, t.dueBy AS dueBy
ORDER BY dueBy, followUp
LIMIT $limit
