package org.commonweave.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Point;

/**
 * Turns the rows of one reading into records. The driver makes every name and identifier anew for each row; here they are one
 * each, because records are kept.
 */
final class Rows {

    /** What no fact rests on, and would be held with every record. */
    private static final Set<String> UNREAD = Set.of(
            "contentHash",
            "version",
            "visibility",
            "ownerId",
            "externalId",
            "sortKey",
            "aliases",
            "descriptionZhHans",
            "descriptionZhHant",
            "descriptionEn");

    private final Map<String, String> words = new ConcurrentHashMap<>();

    GraphRecord node(String label, Record row) {
        Value properties = row.get("properties");
        return new NodeRecord(label, one(properties.get("id").asString()), plain(properties));
    }

    GraphRecord tie(Record row) {
        return new RelationshipRecord(
                one(row.get("type").asString()),
                row.get("id").asString(),
                ref(row, "fromLabel", "fromId"),
                ref(row, "toLabel", "toId"),
                plain(row.get("properties")));
    }

    private NodeRef ref(Record row, String label, String id) {
        return new NodeRef(one(row.get(label).asString()), one(row.get(id).asString()));
    }

    private String one(String word) {
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    private Map<String, Object> plain(Value properties) {
        Map<String, Object> plain = new LinkedHashMap<>();
        properties.asMap().forEach((name, value) -> {
            if (value instanceof Point point) {
                plain.put(one(name), Map.of("latitude", point.y(), "longitude", point.x()));
            } else if (value != null && !UNREAD.contains(name)) {
                plain.put(one(name), value);
            }
        });
        return plain;
    }
}
