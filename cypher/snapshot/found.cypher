// What is found at the places, serves them, or is lacking there.
UNWIND $places AS place
MATCH (p:Place {id: place})-[t:LOCATED_AT|SERVES|HAS_NEED]-(x:Organization|Resource|Need|Activity)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN DISTINCT labels(x)[0] AS label, x.id AS id
