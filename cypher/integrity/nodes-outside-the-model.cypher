// Nodes of no label that the model knows, or of more than one.
MATCH (n)
WHERE size([label IN labels(n) WHERE label IN $labels]) <> 1 AND none(label IN labels(n) WHERE label STARTS WITH '__' OR label IN $own)
RETURN elementId(n) AS id, labels(n) AS labels
ORDER BY id
LIMIT 1000
