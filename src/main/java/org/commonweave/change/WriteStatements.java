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
        return new Statement("change/write-" + label, """
                UNWIND $rows AS row
                OPTIONAL MATCH (old:%1$s {id: row.id})
                WITH row, old, old IS NULL AS created
                WHERE created OR coalesce(old.contentHash, '') <> row.contentHash
                WITH row, created, coalesce(old.version, 0) AS version, old.recordedAt AS known
                MERGE (n:%1$s {id: row.id})
                SET n = row.properties, n.id = row.id, n.contentHash = row.contentHash, n.version = version + 1,
                    n.recordedAt = coalesce(row.properties.recordedAt, known, $now)
                RETURN row.index AS index, created
                """.formatted(label));
    }

    /** Gives the indexes of rows of which an end does not exist. */
    static Statement missingEnds(Kind kind) {
        return new Statement("change/missing-ends-" + kind.type(), """
                UNWIND $rows AS row
                OPTIONAL MATCH (a:%1$s {id: row.from})
                OPTIONAL MATCH (b:%2$s {id: row.to})
                WITH row, a IS NULL AS noFrom, b IS NULL AS noTo
                WHERE noFrom OR noTo
                RETURN row.index AS index, noFrom, noTo
                """.formatted(kind.from(), kind.to()));
    }

    /** Gives, for each row that changed something, its index and whether the relationship is new. */
    static Statement relationships(Kind kind) {
        return new Statement("change/write-" + kind.type(), """
                UNWIND $rows AS row
                MATCH (a:%1$s {id: row.from})
                MATCH (b:%2$s {id: row.to})
                OPTIONAL MATCH ()-[old:%3$s {id: row.id}]->()
                WITH row, a, b, old, old IS NULL AS created
                WHERE created OR coalesce(old.contentHash, '') <> row.contentHash
                WITH row, a, b, created, coalesce(old.version, 0) AS version, old.recordedAt AS known
                MERGE (a)-[r:%3$s {id: row.id}]->(b)
                SET r = row.properties, r.id = row.id, r.contentHash = row.contentHash, r.version = version + 1,
                    r.recordedAt = coalesce(row.properties.recordedAt, known, $now)
                RETURN row.index AS index, created
                """.formatted(kind.from(), kind.to(), kind.type()));
    }

    /** Removes the rows that closed a circle in a hierarchy, and gives their indexes. */
    static Statement breakCircles(Kind kind) {
        return new Statement("change/break-circles-" + kind.type(), """
                UNWIND $rows AS row
                MATCH (a:%1$s {id: row.from})-[r:%3$s {id: row.id}]->(b:%2$s {id: row.to})
                WHERE EXISTS { (b)-[:%3$s*1..12]->(a) }
                DELETE r
                RETURN row.index AS index
                """.formatted(kind.from(), kind.to(), kind.type()));
    }

    /** Rows that one statement can write. */
    record Kind(String type, String from, String to) {
        static Kind of(RelationshipRecord record) {
            return new Kind(record.type(), record.from().label(), record.to().label());
        }
    }
}
