package org.commonweave.volunteering;

import java.util.SortedSet;
import java.util.TreeSet;
import org.commonweave.participation.CohortSkew;
import org.commonweave.projection.Cohort;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Age bands that take part less than they could, as the cohort skew tells them: what it hides because it is about few
 * people is not used here either.
 */
final class MissingCohorts {

    private MissingCohorts() {}

    static SortedSet<String> of(CohortSkew.Detail skew) {
        SortedSet<String> bands = new TreeSet<>(skew.missing());
        skew.bands().forEach(band -> {
            Double ratio = band.representationRatio();
            // Exactly as many as live there is not fewer, whatever the rounding.
            if (ratio != null && ratio < 1 - 1e-9) {
                bands.add(band.ageBand());
            }
        });
        return bands;
    }

    /** The person's band when it is one of them. */
    static @Nullable String of(Projection projection, Person person, SortedSet<String> favoured) {
        String id = person.cohort();
        Cohort cohort = id == null ? null : projection.cohorts().get(id);
        return cohort != null && favoured.contains(cohort.ageBand()) ? cohort.ageBand() : null;
    }
}
