// Names that somebody else has, too.
MATCH (p:Person)
WHERE p.id <> $person
UNWIND [name IN $names WHERE name IN [p.nameZhHans, p.nameZhHant, p.nameEn] + coalesce(p.aliases, [])] AS name
RETURN DISTINCT name
