// A meeting as far as the viewer may see it, and whether the organization called it.
MATCH (m:Activity {id: $id})
WHERE m.kind = 'MEETING' AND present(m)
RETURN m.start AS start, m.visibility AS visibility,
  EXISTS { MATCH (m)<-[t:LED]-(o:Organization) WHERE o.id = $organization AND inForce(t) } AS own
