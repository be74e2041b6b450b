package org.commonweave.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one on whose behalf a statement runs. Nothing reaches the graph without one.
 *
 * @param organization uuid of the organization they act for
 * @param person uuid of their own Person record
 * @param purposes what they may use consented personal ties for
 */
public record Viewer(
        Role role, @Nullable String organization, @Nullable String person, Set<String> purposes) {

    public static final Viewer ANONYMOUS = new Viewer(Role.ANONYMOUS, null, null, Set.of());

    /** The service itself: imports, migrations and jobs started by an administrator. */
    public static final Viewer SYSTEM = new Viewer(Role.ADMINISTRATOR, null, null, Set.of("operate"));

    public Viewer {
        purposes = Set.copyOf(purposes);
    }

    /** Whoever signed in. Those who keep figures may count the people who agreed to it. */
    public static Viewer signedIn(Role role, @Nullable String organization, @Nullable String person) {
        boolean counts = role == Role.PLANNER || role == Role.ADMINISTRATOR;
        return new Viewer(role, organization, person, counts ? Set.of("introduce", "statistics") : Set.of("introduce"));
    }

    /** The parameters that visibility predicates refer to. */
    public Map<String, Object> parameters() {
        return Map.of("viewerLevels", role.levels(), "viewerOwners", owners(), "viewerPurposes", List.copyOf(purposes));
    }

    /** The uuids whose records are the viewer's own. */
    public List<String> owners() {
        List<String> owners = new ArrayList<>(2);
        if (organization != null) {
            owners.add(organization);
        }
        if (person != null) {
            owners.add(person);
        }
        return owners;
    }

    public boolean administers() {
        return role == Role.ADMINISTRATOR;
    }
}
