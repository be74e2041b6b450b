// What the latest releases about a subject took of people.
MATCH (r:__Release {subject: $subject})
WITH r ORDER BY r.at DESC LIMIT $limit
RETURN r.participants AS participants, r.volunteers AS volunteers, r.parts AS parts, r.gifts AS gifts, r.states AS states
