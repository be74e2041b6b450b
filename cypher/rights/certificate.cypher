// A certificate of erasure.
MATCH (c:__ErasureCertificate {number: $number})
RETURN properties(c) AS certificate
