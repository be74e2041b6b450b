// Of these cases, those that concern what is followed: an organization, or a place. Whether the viewer may see them is asked
// of each afterwards.
UNWIND $cases AS id
OPTIONAL MATCH (w:Whistle {id: id})
OPTIONAL MATCH (r:Referral {id: id})
WITH id, coalesce(w, r) AS case
WHERE ($organization IS NULL OR EXISTS {
    MATCH (case)-[t:SUMMONS|BLOWN_BY|REFERRED_TO|REFERRED_BY]->(o:Organization)
    WHERE o.id = $organization AND visible(t) })
  AND ($place IS NULL OR EXISTS {
    MATCH (case)-[about:ABOUT|CONCERNS]->(need:Need)-[found:LOCATED_AT]->(:Place)((:Place)-[:WITHIN]->(:Place)){0,8}(p:Place)
    WHERE p.id = $place AND visible(about) AND visible(need) AND present(found) })
RETURN id
ORDER BY id
