// A person's invitation to an activity, and whether a place is left for them; the activity is held until they answered.
MATCH (p:Person {id: $person})-[t:INVITED]->(a:Activity {id: $activity})
WHERE t.status <> 'PROPOSED'
SET a.version = a.version
RETURN t.id AS id, a.start AS start, a.places AS places,
  COUNT {
    MATCH (x:Person)-[other:INVITED|TOOK_PART]->(a)
    WHERE x <> p AND (type(other) = 'TOOK_PART' OR other.status IN ['INVITED', 'ACCEPTED'])
    RETURN DISTINCT x
  } AS taken
ORDER BY t.at DESC
LIMIT 1
