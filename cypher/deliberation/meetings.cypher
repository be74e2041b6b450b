// A body's meetings, with how many motions, how many called and how many who came the viewer may see.
MATCH (body:Organization {id: $platform})-[l:LED]->(activity:Activity)
WHERE activity.kind = 'MEETING' AND present(body) AND present(l) AND present(activity)
WITH activity, toFloat(coalesce(activity.start, activity.recordedAt).epochMillis) AS starts,
  COUNT { MATCH (activity)<-[t:ON_AGENDA]-(m:Activity) WHERE present(t) AND present(m) } AS motions,
  COUNT { MATCH (activity)<-[t:CALLED_TO]-(o:Organization) WHERE present(t) AND present(o) } AS called,
  COUNT { MATCH (activity)<-[t:JOINED]-(o:Organization) WHERE present(t) AND present(o) } AS came
