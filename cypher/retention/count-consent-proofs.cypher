// Proofs of consents of people who were erased, once no claim can rest on them.
MATCH (x:__ConsentProof)
WHERE x.at < $before
RETURN count(x) AS count
