// Organizations by identifier, as far as the viewer may see them.
UNWIND $ids AS id
MATCH (o:Organization {id: id})
WHERE visible(o)
RETURN {id: o.id, attributes: {kind: o.kind, name: coalesce(o.nameZhHans, o.nameZhHant, o.nameEn)}} AS organization
ORDER BY o.id
