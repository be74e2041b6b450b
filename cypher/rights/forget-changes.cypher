// Removes what is kept of the last writes, which names what they touched. Nobody asks for it any more: what facts an erasure
// touches is not known, so that they are read anew after it.
MATCH (c:__DataChange)
DELETE c
RETURN count(*) AS removed
