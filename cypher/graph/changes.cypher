// How often was written, by counter, and what the writes touched that were counted since; fewer than were counted when it is
// not known of all of them.
MATCH (v:__DataVersion)
WITH v, coalesce(head([known IN $counters WHERE known.id = v.id | known.count]), 0) AS before
RETURN v.id AS id, v.epoch AS epoch, v.count AS count,
  COLLECT {
    UNWIND CASE WHEN v.count - before > $slots THEN [] ELSE range(before + 1, v.count) END AS counted
    MATCH (c:__DataChange {slot: v.id * $slots + counted % $slots})
    WHERE c.epoch = v.epoch AND c.count = counted
    RETURN {nodes: c.nodes, ties: c.ties}
  } AS changes
ORDER BY id
