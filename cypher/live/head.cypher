// How far the log of events has come.
OPTIONAL MATCH (f:CaseFeed {id: 'cases'})
RETURN coalesce(f.position, 0) AS position
