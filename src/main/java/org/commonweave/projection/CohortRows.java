package org.commonweave.projection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Population bands with the residents a place has of each. */
record CohortRows(RecordIndex index, String place) {

    SortedMap<String, Cohort> cohorts() {
        return Rows.of(index.nodes("Cohort").keySet(), this::cohort);
    }

    private Cohort cohort(String id) {
        Values values = Values.of(Objects.requireNonNull(index.nodes("Cohort").get(id)));
        return new Cohort(
                id,
                values.required("ageBand"),
                values.whole("minAge"),
                values.whole("maxAge"),
                residents(place, id, new HashSet<>()));
    }

    /**
     * The place's own count, else what its parts have, each counted once whatever ways lead to it; null when nobody
     * counted.
     */
    private @Nullable Integer residents(String here, String cohort, Set<String> seen) {
        if (!seen.add(here)) {
            return null;
        }
        Integer own = latest(here, cohort);
        if (own != null) {
            return own;
        }
        List<Integer> parts = index.sources("WITHIN", "Place", here)
                .map(part -> residents(part, cohort, seen))
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty()
                ? null
                : parts.stream().mapToInt(Integer::intValue).sum();
    }

    private @Nullable Integer latest(String here, String cohort) {
        return index.from("POPULATION", here).stream()
                .filter(tie -> tie.to().id().equals(cohort))
                .max(Comparator.comparing(CohortRows::countedOn).thenComparing(RelationshipRecord::id))
                .map(tie -> Values.of(tie).whole("count"))
                .orElse(null);
    }

    private static LocalDate countedOn(RelationshipRecord tie) {
        LocalDate day = Values.of(tie).day("countedOn");
        return day == null ? LocalDate.MIN : day;
    }
}
