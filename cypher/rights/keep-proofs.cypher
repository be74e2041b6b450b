// Keeps that consents were given and taken back, and no longer by whom. Only the certificate's number leads here.
MATCH (e:__ConsentEvent {person: $person})
CREATE (p:__ConsentProof {certificate: $number, purpose: e.purpose, given: e.given, at: e.at, by: e.by})
DELETE e
RETURN count(*) AS kept
