// How many accounts there are.
MATCH (a:__Account)
RETURN count(a) AS accounts
