package org.commonweave.projection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A natural person, without a name: diagnostics speak of posts and cohorts.
 *
 * @param cohort identifier of the population band; unknown when null
 * @param capacityHours hours a month the person is willing to give
 */
public record Person(
        String id,
        boolean consentIntroduce,
        boolean consentStats,
        @Nullable Double capacityHours,
        @Nullable Integer restAfterWeeks,
        @Nullable String cohort,
        Set<String> skills,
        Set<String> interests,
        Validity validity,
        Volunteer volunteer) {

    /** Somebody who said nothing about being invited. */
    public Person(
            String id,
            boolean consentIntroduce,
            boolean consentStats,
            @Nullable Double capacityHours,
            @Nullable Integer restAfterWeeks,
            @Nullable String cohort,
            Set<String> skills,
            Set<String> interests,
            Validity validity) {
        this(
                id,
                consentIntroduce,
                consentStats,
                capacityHours,
                restAfterWeeks,
                cohort,
                skills,
                interests,
                validity,
                Volunteer.SILENT);
    }

    public Person {
        skills = Set.copyOf(skills);
        interests = Set.copyOf(interests);
    }
}
