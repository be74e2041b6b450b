package org.commonweave.projection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something usable.
 *
 * @param capacity how much, in the unit; unknown when null and never taken for zero
 * @param openingHours as OpenStreetMap opening_hours
 * @param restrictions codes of those it is restricted to
 * @param reserve true when it is kept for emergencies, so that idleness is no waste
 * @param providers links to the organizations that provide it
 * @param providingPeople links to the people who provide it
 * @param categories identifiers of categories
 * @param locations identifiers of places
 * @param handling how it is given
 */
public record Resource(
        String id,
        Name name,
        String resourceClass,
        @Nullable String kind,
        @Nullable Double capacity,
        @Nullable String unit,
        @Nullable OffsetDateTime capacityAsOf,
        @Nullable String openingHours,
        Set<String> restrictions,
        boolean reserve,
        @Nullable OffsetDateTime expiresAt,
        @Nullable Double maxDistanceKm,
        List<Link> providers,
        List<Link> providingPeople,
        Set<String> categories,
        Set<String> locations,
        Validity validity,
        Handling handling) {

    public Resource {
        restrictions = Set.copyOf(restrictions);
        providers = List.copyOf(providers);
        providingPeople = List.copyOf(providingPeople);
        categories = Set.copyOf(categories);
        locations = Set.copyOf(locations);
    }
}
