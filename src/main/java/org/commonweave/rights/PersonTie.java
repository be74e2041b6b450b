package org.commonweave.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A relationship of a person.
 *
 * @param outgoing true when it leads from the person
 * @param seen true when the viewer it was read for may see the other end
 */
record PersonTie(
        String type,
        String id,
        boolean outgoing,
        NodeRef other,
        boolean seen,
        @Nullable String name,
        Map<String, Object> properties) {

    static PersonTie of(Record row) {
        boolean seen = row.get("seen").asBoolean(false);
        return new PersonTie(
                row.get("type").asString(),
                row.get("properties").get("id").asString(),
                row.get("outgoing").asBoolean(),
                new NodeRef(row.get("label").asString(), row.get("other").asString()),
                seen,
                seen ? row.get("name").asString(null) : null,
                PersonScan.properties(row));
    }

    /**
     * True for what others have to account for: hours that both parties confirmed, which stand in somebody's balance, and
     * hours that figures counted with consent.
     */
    boolean accountedFor(boolean counted) {
        return switch (type) {
            case "GAVE_TIME" -> Boolean.TRUE.equals(properties.get("confirmedBoth"));
            case "TOOK_PART" -> counted && properties.get("hours") instanceof Number hours && hours.doubleValue() > 0;
            default -> false;
        };
    }

    /** The same with another in the person's place. The identifier is new: the old one can follow from who it was. */
    RelationshipRecord to(String person, NodeRef nobody) {
        Map<String, Object> all = new LinkedHashMap<>();
        properties.forEach((name, value) -> all.put(name, instead(value, person, nobody.id())));
        return new RelationshipRecord(
                type, UUID.randomUUID().toString(), outgoing ? nobody : other, outgoing ? other : nobody, all);
    }

    private static Object instead(Object value, String person, String nobody) {
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            list.forEach(one -> changed.add(one.equals(person) ? nobody : one));
            return changed;
        }
        return value instanceof String text ? text.replace(person, nobody) : value;
    }
}
