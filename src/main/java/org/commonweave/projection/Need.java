package org.commonweave.projection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something lacking, or an issue to fix.
 *
 * @param quantity how much, in the unit; unknown when null
 * @param holders links to the organizations, people or places that have it
 * @param workers links to the organizations that work on it
 * @param categories identifiers of categories
 * @param locations identifiers of places
 * @param openingHours when it can be met, as OpenStreetMap opening_hours; any time when null
 * @param receiving how help is received
 */
public record Need(
        String id,
        Name name,
        String status,
        @Nullable Double quantity,
        @Nullable String unit,
        @Nullable Integer priority,
        @Nullable OffsetDateTime dueBy,
        @Nullable String beneficiaryCohort,
        List<Link> holders,
        List<Link> workers,
        Set<String> categories,
        Set<String> locations,
        Validity validity,
        @Nullable String openingHours,
        Receiving receiving) {

    public Need {
        holders = List.copyOf(holders);
        workers = List.copyOf(workers);
        categories = Set.copyOf(categories);
        locations = Set.copyOf(locations);
    }

    /** A need that can be met at any time, in any way. */
    public Need(
            String id,
            Name name,
            String status,
            @Nullable Double quantity,
            @Nullable String unit,
            @Nullable Integer priority,
            @Nullable OffsetDateTime dueBy,
            @Nullable String beneficiaryCohort,
            List<Link> holders,
            List<Link> workers,
            Set<String> categories,
            Set<String> locations,
            Validity validity) {
        this(
                id,
                name,
                status,
                quantity,
                unit,
                priority,
                dueBy,
                beneficiaryCohort,
                holders,
                workers,
                categories,
                locations,
                validity,
                null,
                Receiving.ANY);
    }

    /** True when it is neither met nor taken back. */
    public boolean open() {
        return !status.equals("MET") && !status.equals("WITHDRAWN");
    }
}
