// What organizations led, joined, decided, work on, need, provide, agreed to or whistled for.
UNWIND $organizations AS organization
MATCH (:Organization {id: organization})-[t:LED|JOINED|DECIDED|WORKS_ON|HAS_NEED|PROVIDES|PARTY_TO|BLOWN_BY]-(x:Activity|Need|Resource|Agreement|Whistle)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN DISTINCT labels(x)[0] AS label, x.id AS id
