// What a person agreed to and took back, the newest first.
MATCH (e:__ConsentEvent {person: $person})
RETURN e.purpose AS purpose, e.tie AS tie, e.given AS given, e.at AS at, e.by AS by, e.basis AS basis
ORDER BY at DESC, e.id
LIMIT 5000
