// Whether the giver and the receiver of hours are known to the one who enters them: themself, somebody they may see, or
// somebody they were in an activity with, or know by consent of both.
OPTIONAL MATCH (g:Person {id: $giver})
WHERE present(g) OR g.id IN $viewerOwners
  OR EXISTS { (me:Person)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(g) WHERE me.id IN $viewerOwners }
  OR EXISTS { (me:Person)-[k:KNOWS]-(g) WHERE me.id IN $viewerOwners AND k.consentBoth AND inForce(k) }
  OR EXISTS { (o:Organization)-[:LED]->(:Activity)<-[:TOOK_PART]-(g) WHERE o.id IN $viewerOwners }
OPTIONAL MATCH (p:Person {id: $receiver})
WHERE present(p) OR p.id IN $viewerOwners
  OR EXISTS { (me:Person)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(p) WHERE me.id IN $viewerOwners }
  OR EXISTS { (me:Person)-[k:KNOWS]-(p) WHERE me.id IN $viewerOwners AND k.consentBoth AND inForce(k) }
OPTIONAL MATCH (o:Organization {id: $receiver})
WHERE present(o) OR o.id IN $viewerOwners
RETURN g IS NOT NULL AS giver, CASE WHEN p IS NOT NULL THEN 'Person' WHEN o IS NOT NULL THEN 'Organization' END AS receiver
