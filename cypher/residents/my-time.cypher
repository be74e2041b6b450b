// Hours the viewer gave and received, confirmed or not; an entry that was wrong is ended.
MATCH (p:Person {id: $person})-[t:GAVE_TIME]-(x)
WHERE inForce(t) AND t.at <= $asOf
RETURN t.id AS id, startNode(t).id AS giver, endNode(t).id AS receiver, labels(endNode(t))[0] AS receiverLabel,
  t.at AS at, t.hours AS hours, t.confirmedBoth AS confirmedBoth, coalesce(t.confirmedBy, []) AS confirmedBy
ORDER BY at DESC, id
