package org.commonweave.consent;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * That somebody's consent was given or taken back. Nobody is named in it.
 *
 * @param purpose one of {@link ConsentPurpose}, or {@link #ACQUAINTANCE}
 * @param tie the acquaintance it is about, if it is about one
 * @param by who wrote it down: SELF, KEEPER, ADMINISTRATOR or IMPORT
 */
public record ConsentEvent(
        String purpose,
        @Nullable String tie,
        boolean given,
        OffsetDateTime at,
        String by,
        @Nullable String basis) {

    static final String ACQUAINTANCE = "ACQUAINTANCE";

    static ConsentEvent of(Record row) {
        return new ConsentEvent(
                row.get("purpose").asString(),
                row.get("tie").asString(null),
                row.get("given").asBoolean(),
                row.get("at").asOffsetDateTime(),
                row.get("by").asString(),
                row.get("basis").asString(null));
    }

    /** What is stored of it. */
    Map<String, Object> properties(String person, @Nullable String byKey) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", UUID.randomUUID().toString());
        properties.put("person", person);
        properties.put("purpose", purpose);
        properties.put("tie", tie);
        properties.put("given", given);
        properties.put("at", at);
        properties.put("by", by);
        properties.put("byKey", byKey);
        properties.put("basis", basis);
        return properties;
    }

    static String by(Viewer author, String person) {
        if (person.equals(author.person())) {
            return "SELF";
        }
        if (author.equals(Viewer.SYSTEM)) {
            return "IMPORT";
        }
        return author.administers() ? "ADMINISTRATOR" : "KEEPER";
    }
}
