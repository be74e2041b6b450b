// Whether the graph has never held a record.
RETURN NOT EXISTS { (:Organization) } AND NOT EXISTS { (:FirstStart) } AS empty
