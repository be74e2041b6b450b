// Organizations that act on the facts, from wherever they are.
UNWIND $activities AS fact
MATCH (:Activity {id: fact})-[t:LED|JOINED|DECIDED]-(x:Organization)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Organization' AS label, x.id AS id
UNION
UNWIND $needs AS fact
MATCH (:Need {id: fact})-[t:WORKS_ON|HAS_NEED]-(x:Organization)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Organization' AS label, x.id AS id
UNION
UNWIND $resources AS fact
MATCH (:Resource {id: fact})-[t:PROVIDES]-(x:Organization)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Organization' AS label, x.id AS id
UNION
UNWIND $agreements AS fact
MATCH (:Agreement {id: fact})-[t:PARTY_TO]-(x:Organization)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Organization' AS label, x.id AS id
UNION
UNWIND $whistles AS fact
MATCH (:Whistle {id: fact})-[t:BLOWN_BY|SUMMONS]-(x:Organization)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN 'Organization' AS label, x.id AS id
