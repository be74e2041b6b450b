package org.commonweave.rights;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * That somebody asked for their record to be corrected.
 *
 * @param person uuid of the person
 * @param keeper uuid of the organization that keeps the record; null where nobody does but the person
 */
record Correction(
        String id,
        String person,
        @Nullable String keeper,
        String field,
        @Nullable String value,
        @Nullable String explanation,
        OffsetDateTime askedAt,
        String state,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt) {

    static Correction of(Value stored) {
        return new Correction(
                stored.get("id").asString(),
                stored.get("person").asString(),
                stored.get("keeper").asString(null),
                stored.get("field").asString(),
                stored.get("value").asString(null),
                stored.get("explanation").asString(null),
                stored.get("askedAt").asOffsetDateTime(),
                stored.get("state").asString(),
                stored.get("answer").asString(null),
                stored.get("answeredAt").isNull()
                        ? null
                        : stored.get("answeredAt").asOffsetDateTime());
    }
}
