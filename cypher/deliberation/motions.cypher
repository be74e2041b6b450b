// Motions put to bodies, with how their follow-ups stand. Found from the body, or from who raised them, where one is given:
// a city has many.
CALL () {
  MATCH (:Organization {id: $platform})-[:PUT_TO|DECIDED]-(activity:Activity)
  RETURN activity
  UNION
  WITH $proposer AS proposer
  WHERE $platform IS NULL
  MATCH (:Organization {id: proposer})-[:LED]->(activity:Activity)
  RETURN activity
  UNION
  WITH 'DECISION' AS kind
  WHERE $platform IS NULL AND $proposer IS NULL
  MATCH (activity:Activity {kind: kind})
  RETURN activity
}
WITH activity
WHERE activity.kind = 'DECISION' AND present(activity)
  AND (size($states) = 0 OR coalesce(activity.motionState,
    CASE
      WHEN activity.outcome IN ['ADOPTED', 'REJECTED'] THEN activity.outcome
      WHEN EXISTS { MATCH (activity)-[t:ON_AGENDA]->(:Activity) WHERE present(t) } THEN 'ON_AGENDA'
      ELSE 'RAISED'
    END) IN $states)
  AND ($platform IS NULL OR EXISTS {
    MATCH (activity)-[t:PUT_TO|DECIDED]-(o:Organization) WHERE o.id = $platform AND present(t) AND present(o) })
  AND ($proposer IS NULL OR EXISTS {
    MATCH (activity)<-[t:LED]-(o:Organization) WHERE o.id = $proposer AND present(t) AND present(o) })
WITH activity, toFloat(coalesce(activity.start, activity.recordedAt).epochMillis) AS raised,
  COUNT { MATCH (activity)-[t:ASSIGNED_TO]->(o:Organization) WHERE present(t) AND present(o) AND t.doneAt IS NULL } AS openFollowUps,
  COUNT {
    MATCH (activity)-[t:ASSIGNED_TO]->(o:Organization)
    WHERE present(t) AND present(o) AND t.doneAt IS NULL AND t.dueBy.epochMillis < $asOf.epochMillis } AS overdueFollowUps
WHERE NOT $overdueOnly OR overdueFollowUps > 0
