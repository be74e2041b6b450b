// Removes what was written down of consents to acquaintances that are gone, and of a record that stands for nobody.
MATCH (e:__ConsentEvent)
WHERE e.tie IN $ties OR e.person = $nobody
DELETE e
RETURN count(*) AS dropped
