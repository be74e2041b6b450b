package org.commonweave.response;

import java.util.Map;
import java.util.Objects;
import org.commonweave.response.Deadline.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How long departments have, by step and kind of whistle.
 *
 * @param usual for kinds of whistle without a deadline of their own
 * @param byKind by kind of whistle, then step
 */
public record ServicePolicy(Map<Step, Deadline> usual, Map<String, Map<Step, Deadline>> byKind, WorkCalendar calendar) {

    public ServicePolicy {
        usual = Map.copyOf(usual);
        byKind = Map.copyOf(byKind);
    }

    /**
     * As in Gulou District, Nanjing: sign within an hour, call within a day, come within three working days, five for a
     * hard problem. Emergencies do not wait for offices to open.
     */
    public static ServicePolicy gulou() {
        return new ServicePolicy(
                Map.of(
                        Step.SIGN, new Deadline(1, Clock.OFFICE_HOURS),
                        Step.CONTACT, new Deadline(24, Clock.HOURS_OF_WORKING_DAYS),
                        Step.REPORT, new Deadline(3, Clock.WORKING_DAYS)),
                Map.of(
                        "HARD_PROBLEM", Map.of(Step.REPORT, new Deadline(5, Clock.WORKING_DAYS)),
                        "EMERGENCY",
                                Map.of(
                                        Step.SIGN, new Deadline(1, Clock.ALWAYS),
                                        Step.CONTACT, new Deadline(24, Clock.ALWAYS),
                                        Step.REPORT, new Deadline(72, Clock.ALWAYS))),
                WorkCalendar.china());
    }

    /** Null when the policy says nothing of the step. */
    @Nullable Deadline of(Step step, String kind) {
        Deadline own = Objects.requireNonNullElse(byKind.get(kind), Map.<Step, Deadline>of())
                .get(step);
        return own == null ? usual.get(step) : own;
    }
}
