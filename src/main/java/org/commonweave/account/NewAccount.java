package org.commonweave.account;

import java.util.HashMap;
import java.util.Map;
import org.commonweave.access.Role;
import org.jspecify.annotations.Nullable;

/** What an account begins as. */
record NewAccount(
        String name,
        Role role,
        @Nullable String organization,
        @Nullable String person) {

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("name", AccountNames.normal(name));
        properties.put("role", role.name());
        if (organization != null) {
            properties.put("organization", organization);
        }
        if (person != null) {
            properties.put("person", person);
        }
        return properties;
    }
}
