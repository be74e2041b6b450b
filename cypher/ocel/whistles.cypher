// A page of whistles with what each is about and where that is, as far as the viewer may see it.
MATCH (w:Whistle)
WHERE present(w) AND w.id > $after
WITH w
ORDER BY w.id
LIMIT $limit
RETURN w.id AS id, {kind: w.kind, state: w.state} AS attributes,
  head(COLLECT {
    MATCH (w)-[a:ABOUT]->(n:Need)
    WHERE present(a) AND present(n)
    RETURN {id: n.id, attributes: {status: n.status, name: coalesce(n.nameZhHans, n.nameZhHant, n.nameEn)}}
    ORDER BY n.id LIMIT 1 }) AS need,
  COLLECT {
    MATCH (w)-[a:ABOUT]->(n:Need)-[l:LOCATED_AT]->(p:Place)
    WHERE present(a) AND present(n) AND present(l) AND present(p)
    RETURN DISTINCT {id: p.id, attributes: {level: p.level, name: coalesce(p.nameZhHans, p.nameZhHant, p.nameEn)}} } AS places
ORDER BY id
