// Keeps a certificate of erasure.
CREATE (c:__ErasureCertificate)
SET c = $properties
RETURN c.number AS number
