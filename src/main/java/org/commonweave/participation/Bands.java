package org.commonweave.participation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.projection.Cohort;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Age bands of people and of the population. */
final class Bands {

    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\D*(\\d+)");

    private Bands() {}

    /** Null when nobody knows it. */
    static @Nullable String ageBand(Projection projection, Person person) {
        String id = person.cohort();
        Cohort cohort = id == null ? null : projection.cohorts().get(id);
        return cohort == null ? null : cohort.ageBand();
    }

    /** Residents by band in the order of age; bands nobody counted are left out. */
    static Map<String, Integer> residents(Projection projection) {
        Map<String, Integer> residents = new LinkedHashMap<>();
        projection.cohorts().values().stream()
                .sorted(Comparator.comparingInt(Bands::youngest).thenComparing(Cohort::ageBand))
                .forEach(cohort -> {
                    Integer count = cohort.residents();
                    if (count != null) {
                        residents.merge(cohort.ageBand(), count, Integer::sum);
                    }
                });
        return residents;
    }

    /** True when everybody in the person's band has reached the age; false when younger or unknown. */
    static boolean atLeast(Projection projection, Person person, int age) {
        String id = person.cohort();
        Cohort cohort = id == null ? null : projection.cohorts().get(id);
        return cohort != null && youngest(cohort) >= age;
    }

    /** The youngest age of a band: as recorded, else the first number in its name; -1 when it has neither. */
    private static int youngest(Cohort cohort) {
        Integer recorded = cohort.minAge();
        if (recorded != null) {
            return recorded;
        }
        Matcher matcher = FIRST_NUMBER.matcher(cohort.ageBand());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    static List<Evidence> evidence(Projection projection) {
        return projection.cohorts().values().stream()
                .filter(cohort -> cohort.residents() != null)
                .map(cohort -> Evidence.node("Cohort", cohort.id(), 1))
                .toList();
    }
}
