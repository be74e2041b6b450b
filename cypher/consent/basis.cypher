// Says on what a consent rests that was given or taken back just now.
MATCH (e:__ConsentEvent {person: $person})
WHERE e.purpose = $purpose AND e.at >= $since
SET e.basis = $basis
RETURN e.id AS id
