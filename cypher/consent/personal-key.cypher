// The secret under which people are known where their identifiers must not be kept.
MATCH (k:__PersonalKey {id: 'personal'})
RETURN k.secret AS secret
