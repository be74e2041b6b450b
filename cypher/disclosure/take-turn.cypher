// One release after the other: whoever enters one waits here for whoever is entering another.
MERGE (l:__ReleaseLedger {id: 'ledger'})
SET l.turns = coalesce(l.turns, 0) + 1
RETURN l.turns AS turns
