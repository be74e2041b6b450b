// How often was written, by counter.
MATCH (v:__DataVersion)
RETURN v.id AS id, v.epoch AS epoch, v.count AS count
ORDER BY id
