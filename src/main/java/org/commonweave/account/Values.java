package org.commonweave.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Stored properties that may be absent. */
final class Values {

    private Values() {}

    static @Nullable String text(Value properties, String name) {
        Value value = properties.get(name);
        return value.isNull() ? null : value.asString();
    }

    static @Nullable OffsetDateTime instant(Value properties, String name) {
        Value value = properties.get(name);
        return value.isNull() ? null : value.asOffsetDateTime();
    }
}
