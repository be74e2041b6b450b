// Sessions whose time is over.
MATCH (x:__Session)
WHERE x.expiresAt < $before
RETURN count(x) AS count
