// Whistles about needs.
UNWIND $needs AS need
MATCH (:Need {id: need})<-[t:ABOUT]-(x:Whistle)
WHERE visible(t) AND known(t) AND visible(x) AND known(x)
RETURN DISTINCT 'Whistle' AS label, x.id AS id
