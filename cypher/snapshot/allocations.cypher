// What resources of the scope gave, wherever it went, and what its needs were given, wherever it came from.
UNWIND $resources AS resource
MATCH (a:Resource {id: resource})-[t:ALLOCATED]->(b:Need)
WHERE visible(t) AND known(t) AND visible(a) AND visible(b)
RETURN type(t) AS type, t.id AS id, 'Resource' AS fromLabel, a.id AS fromId, 'Need' AS toLabel, b.id AS toId,
  properties(t) AS properties
UNION
UNWIND $needs AS need
MATCH (a:Resource)-[t:ALLOCATED]->(b:Need {id: need})
WHERE visible(t) AND known(t) AND visible(a) AND visible(b)
RETURN type(t) AS type, t.id AS id, 'Resource' AS fromLabel, a.id AS fromId, 'Need' AS toLabel, b.id AS toId,
  properties(t) AS properties
