// Enters a release.
CREATE (r:__Release)
SET r = $release
RETURN r.id AS id
