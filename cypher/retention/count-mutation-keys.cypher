// Keys of clients that nobody repeats any more.
MATCH (x:MutationKey)
WHERE x.at < $before
RETURN count(x) AS count
