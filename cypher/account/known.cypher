// Whether there are such an organization and such a person.
RETURN EXISTS { (:Organization {id: $organization}) } AS organization, EXISTS { (:Person {id: $person}) } AS person
