// Keeps a plan with what was seen when it was made, and what was reserved by it. It is carried out once.
MERGE (p:MatchPlan {id: $id})
ON CREATE SET p += $properties
RETURN p.id AS id
