// What became of a lot, the latest steps of it, with the area and the kind of those who received it and nobody's name.
// Where a person has the need, the area is wide.
MATCH (lot:Resource {id: $lot})-[a:ALLOCATED]->(need:Need)
WHERE present(lot) AND known(a)
OPTIONAL MATCH (e:AllocationEvent {allocation: a.id})
WITH need, coalesce(properties(e),
  {id: a.id, allocation: a.id, after: a.status, quantity: a.quantity, unit: coalesce(a.unit, lot.unit), at: a.at}) AS event
ORDER BY event.at DESC, event.id DESC
LIMIT $limit
WITH need, event, EXISTS { (:Person)-[:HAS_NEED]->(need) } AS ofPerson
RETURN event.id AS id, event.allocation AS allocation, event.before AS before, event.after AS after,
  event.quantity AS quantity, event.unit AS unit, event.at AS at,
  head(COLLECT {
    MATCH (need)-[l:LOCATED_AT]->(:Place)((:Place)-[:WITHIN]->(:Place)){0,4}(area:Place)
    WHERE visible(need) AND present(l) AND present(area)
      AND area.level = CASE WHEN ofPerson THEN 'SUBDISTRICT' ELSE 'COMMUNITY' END
    RETURN area.id ORDER BY area.id LIMIT 1 }) AS area,
  head(COLLECT {
    MATCH (need)-[c:IN_CATEGORY]->(category:Category)
    WHERE visible(need) AND present(c) AND present(category)
    RETURN category.id ORDER BY category.id LIMIT 1 }) AS category,
  head(COLLECT {
    MATCH (holder:Organization)-[h:HAS_NEED|WORKS_ON]->(need)
    WHERE visible(need) AND present(h) AND present(holder)
    RETURN holder.kind ORDER BY type(h), holder.id LIMIT 1 }) AS recipientKind
ORDER BY at, id
