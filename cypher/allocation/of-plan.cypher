// What was reserved by a plan, as far as the viewer may see it.
MATCH (p:MatchPlan {id: $plan})
UNWIND p.seenLots AS id
WITH DISTINCT id
MATCH (lot:Resource {id: id})-[a:ALLOCATED {plan: $plan}]->(need:Need)
WHERE visible(a) AND visible(lot) AND visible(need)
RETURN a.id AS id, lot.id AS lot, need.id AS need, properties(a) AS properties
ORDER BY lot, need
