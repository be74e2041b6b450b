package org.commonweave.change;

import org.commonweave.graph.Statement;
import org.commonweave.record.RelationshipRecord;

/**
 * The statements that write a batch of one label or one kind of tie. They are written out for each, because a label
 * cannot be a parameter where an index must be used; the names come from the model only.
 */
final class WriteStatements {

    private WriteStatements() {}

    /** Gives, for each row that changed something, its index and whether the node is new. */
    static Statement nodes(String label) {
        return planned("change/write-" + label, """
                UNWIND $batch.rows AS row
                MERGE (n:%1$s {id: row.id})
                WITH row, n, n.contentHash AS hash, n.version AS version, n.recordedAt AS known
                WHERE hash IS NULL OR hash <> row.contentHash
                SET n = row.properties, n.id = row.id, n.contentHash = row.contentHash,
                    n.version = coalesce(version, 0) + 1, n.recordedAt = coalesce(row.properties.recordedAt, known, $now)
                RETURN row.index AS index, version IS NULL AS created
                """.formatted(label));
    }

    /** Gives the rows whose relationship exists: with the same content, between other ends. */
    static Statement known(Kind kind) {
        return planned("change/known-" + kind.type(), """
                UNWIND $batch.rows AS row
                MATCH (a)-[old:%1$s {id: row.id}]->(b)
                USING INDEX SEEK old:%1$s(id)
                RETURN row.index AS index, coalesce(old.contentHash = row.contentHash, false) AS same,
                       NOT (a.id = row.from AND row.fromLabel IN labels(a) AND b.id = row.to AND row.toLabel IN labels(b)) AS moved
                """.formatted(kind.type()));
    }

    /** Gives for each row, one of whose ends is missing, whether it is the one it starts at. */
    static Statement ends(Kind kind) {
        return planned("change/ends-" + kind.type(), """
                UNWIND $batch.rows AS row
                RETURN row.index AS index, NOT EXISTS { (:%1$s {id: row.from}) } AS noFrom
                """.formatted(kind.from()));
    }

    /**
     * Writes relationships that were not known, and gives the rows that have both their ends. It merges, because somebody
     * else may have written one meanwhile.
     */
    static Statement create(Kind kind) {
        return planned("change/create-" + kind.type(), """
                UNWIND $batch.rows AS row
                MATCH (a:%1$s {id: row.from})
                USING INDEX SEEK a:%1$s(id)
                MATCH (b:%2$s {id: row.to})
                USING INDEX SEEK b:%2$s(id)
                MERGE (a)-[r:%3$s {id: row.id}]->(b)
                SET r = row.properties, r.id = row.id, r.contentHash = row.contentHash, r.version = 1,
                    r.recordedAt = coalesce(row.properties.recordedAt, $now)
                RETURN row.index AS index
                """.formatted(kind.from(), kind.to(), kind.type()));
    }

    /** Writes relationships that are known with another content. */
    static Statement update(Kind kind) {
        return planned("change/update-" + kind.type(), """
                UNWIND $batch.rows AS row
                MATCH ()-[r:%1$s {id: row.id}]->()
                USING INDEX SEEK r:%1$s(id)
                WITH row, r, coalesce(r.version, 0) AS version, r.recordedAt AS known
                SET r = row.properties, r.id = row.id, r.contentHash = row.contentHash, r.version = version + 1,
                    r.recordedAt = coalesce(row.properties.recordedAt, known, $now)
                RETURN row.index AS index
                """.formatted(kind.type()));
    }

    /** Removes the rows that closed a circle in a hierarchy, and gives their indexes. */
    static Statement breakCircles(Kind kind) {
        return planned("change/break-circles-" + kind.type(), """
                UNWIND $batch.rows AS row
                MATCH (a:%1$s {id: row.from})-[r:%3$s {id: row.id}]->(b:%2$s {id: row.to})
                USING INDEX SEEK r:%3$s(id)
                WHERE EXISTS { (b)-[:%3$s*1..12]->(a) }
                DELETE r
                RETURN row.index AS index
                """.formatted(kind.from(), kind.to(), kind.type()));
    }

    /**
     * Planned once: every row is found by an index, whatever the graph has grown to, and a graph that grows fast would
     * have the same plans made again and again. That an index is sought in is said with SEEK: while relationships of a type
     * are being written, the planner may otherwise have all of its index read for every row, which the hint alone allows.
     */
    private static Statement planned(String name, String text) {
        return new Statement(name, "CYPHER replan=skip\n" + text);
    }

    /** Rows that one statement can write. */
    record Kind(String type, String from, String to) {
        static Kind of(RelationshipRecord record) {
            return new Kind(record.type(), record.from().label(), record.to().label());
        }
    }
}
