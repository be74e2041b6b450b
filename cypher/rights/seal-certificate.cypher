// Completes a certificate with the state of the data after it, once.
MATCH (c:__ErasureCertificate {number: $number})
WHERE c.hash IS NULL
SET c.dataVersionAfter = $after, c.hash = $hash
RETURN c.number AS number
