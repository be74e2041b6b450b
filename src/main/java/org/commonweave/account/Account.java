package org.commonweave.account;

import java.time.OffsetDateTime;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A local account, without its password.
 *
 * @param name by which it signs in
 * @param organization uuid of the organization it acts for
 * @param person uuid of its holder's Person record
 */
record Account(
        String id,
        String name,
        Role role,
        @Nullable String organization,
        @Nullable String person,
        boolean isLocked,
        OffsetDateTime createdAt,
        OffsetDateTime passwordChangedAt) {

    static Account of(Value properties) {
        return new Account(
                properties.get("id").asString(),
                properties.get("name").asString(),
                Role.valueOf(properties.get("role").asString()),
                Values.text(properties, "organization"),
                Values.text(properties, "person"),
                properties.get("isLocked").asBoolean(),
                properties.get("createdAt").asOffsetDateTime(),
                properties.get("passwordChangedAt").asOffsetDateTime());
    }

    Caller caller(SignInMethod by, Scope scope) {
        return new Caller(Viewer.signedIn(role, organization, person), by, scope, name, id);
    }
}
