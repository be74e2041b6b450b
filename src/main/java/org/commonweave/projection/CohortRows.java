package org.commonweave.projection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Population bands with the residents a place has of each. */
record CohortRows(RecordIndex index, String place) {

    private static final int DEEPEST = 12;

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
                residents(place, id, DEEPEST));
    }

    /** The place's own count, else what its parts have; null when nobody counted. */
    private @Nullable Integer residents(String here, String cohort, int depth) {
        Integer own = latest(here, cohort);
        if (own != null || depth == 0) {
            return own;
        }
        List<Integer> parts = index.sources("WITHIN", "Place", here)
                .map(part -> residents(part, cohort, depth - 1))
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
