// Makes the secret, once; whoever comes second gets the first one's.
MERGE (k:__PersonalKey {id: 'personal'})
ON CREATE SET k.secret = $secret
RETURN k.secret AS secret
