// What the viewer said of themself. Everything about oneself is one's own to see.
MATCH (p:Person {id: $person})
RETURN p.consentInvite AS consentInvite, p.capacityHours AS capacityHours, p.restAfterWeeks AS restAfterWeeks
