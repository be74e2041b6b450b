// Access tokens whose time is over.
MATCH (x:__AccessToken)
WHERE x.expiresAt < $before
RETURN count(x) AS count
