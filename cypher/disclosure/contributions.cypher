// What releases took of people.
UNWIND $ids AS id
MATCH (r:__Release {id: id})
RETURN r.participants AS participants, r.volunteers AS volunteers, r.parts AS parts, r.gifts AS gifts, r.states AS states
