package org.commonweave.account;

import java.time.OffsetDateTime;
import org.commonweave.access.Scope;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** A token for a program, without its secret. */
record AccessToken(
        String id,
        String name,
        Scope scope,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime usedAt) {

    static AccessToken of(Value properties) {
        return new AccessToken(
                properties.get("id").asString(),
                properties.get("name").asString(),
                Scope.valueOf(properties.get("scope").asString()),
                properties.get("createdAt").asOffsetDateTime(),
                properties.get("expiresAt").asOffsetDateTime(),
                Values.instant(properties, "usedAt"));
    }
}
