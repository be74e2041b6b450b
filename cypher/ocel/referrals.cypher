// A page of referrals with what each is about and where that is, as far as the viewer may see it.
MATCH (r:Referral)
WHERE present(r) AND r.id > $after
WITH r
ORDER BY r.id
LIMIT $limit
RETURN r.id AS id, {state: r.state} AS attributes,
  head(COLLECT {
    MATCH (r)-[a:CONCERNS]->(n:Need)
    WHERE present(a) AND present(n)
    RETURN {id: n.id, attributes: {status: n.status, name: coalesce(n.nameZhHans, n.nameZhHant, n.nameEn)}}
    ORDER BY n.id LIMIT 1 }) AS need,
  COLLECT {
    MATCH (r)-[a:CONCERNS]->(n:Need)-[l:LOCATED_AT]->(p:Place)
    WHERE present(a) AND present(n) AND present(l) AND present(p)
    RETURN DISTINCT {id: p.id, attributes: {level: p.level, name: coalesce(p.nameZhHans, p.nameZhHant, p.nameEn)}} } AS places
ORDER BY id
