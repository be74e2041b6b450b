// A plan that was carried out, as it was made.
MATCH (p:MatchPlan {id: $id})
RETURN properties(p) AS plan
