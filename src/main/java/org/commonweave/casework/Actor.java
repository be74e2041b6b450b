package org.commonweave.casework;

import org.jspecify.annotations.Nullable;

/**
 * Whoever takes a step.
 *
 * @param role the viewer's role, or {@link #SERVICE_ROLE}
 * @param organization the organization they act for; nobody acts for none but the service
 * @param dispatches true for the coordination platform of the case's territory
 */
public record Actor(String role, @Nullable String organization, boolean dispatches) {

    public static final String SERVICE_ROLE = "SERVICE";

    public static final Actor SERVICE = new Actor(SERVICE_ROLE, null, false);

    boolean service() {
        return role.equals(SERVICE_ROLE);
    }

    boolean began(Case file) {
        return organization != null && organization.equals(file.initiator());
    }

    boolean has(Task task) {
        return task.department().equals(organization);
    }
}
