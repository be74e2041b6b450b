package org.commonweave.projection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something organizations and people did together; for a decision, led means proposed.
 *
 * @param mandated true when the law or a superior body prescribes it
 * @param outcome ADOPTED, REJECTED or PENDING for a decision
 * @param led links to organizations, as are joined and decided
 * @param categories identifiers of categories
 * @param locations identifiers of places
 */
public record Activity(
        String id,
        Name name,
        String kind,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        boolean mandated,
        @Nullable String outcome,
        List<Link> led,
        List<Link> joined,
        List<Link> decided,
        List<Attendance> attendances,
        Set<String> categories,
        Set<String> locations,
        Openings openings) {

    /** One of which nobody knows how many it takes. */
    public Activity(
            String id,
            Name name,
            String kind,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            boolean mandated,
            @Nullable String outcome,
            List<Link> led,
            List<Link> joined,
            List<Link> decided,
            List<Attendance> attendances,
            Set<String> categories,
            Set<String> locations) {
        this(
                id,
                name,
                kind,
                start,
                end,
                mandated,
                outcome,
                led,
                joined,
                decided,
                attendances,
                categories,
                locations,
                Openings.UNKNOWN);
    }

    public Activity {
        led = List.copyOf(led);
        joined = List.copyOf(joined);
        decided = List.copyOf(decided);
        attendances = List.copyOf(attendances);
        categories = Set.copyOf(categories);
        locations = Set.copyOf(locations);
    }
}
