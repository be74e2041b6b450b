package org.commonweave.response;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.projection.Agreement;
import org.commonweave.response.Deadline.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How long departments have, by step and kind of whistle.
 *
 * @param usual for kinds of whistle without a deadline of their own
 * @param byKind by kind of whistle, then step
 * @param agreed what departments agreed on instead
 */
public record ServicePolicy(
        Map<Step, Deadline> usual,
        Map<String, Map<Step, Deadline>> byKind,
        WorkCalendar calendar,
        List<ServiceAgreement> agreed) {

    public ServicePolicy {
        usual = Map.copyOf(usual);
        byKind = Map.copyOf(byKind);
        agreed = List.copyOf(agreed);
    }

    /** Deadlines that nobody agreed on otherwise. */
    public ServicePolicy(Map<Step, Deadline> usual, Map<String, Map<Step, Deadline>> byKind, WorkCalendar calendar) {
        this(usual, byKind, calendar, List.of());
    }

    /** The same, but for those who agreed on other deadlines. */
    public ServicePolicy with(Collection<Agreement> agreements) {
        return new ServicePolicy(
                usual,
                byKind,
                calendar,
                agreements.stream().flatMap(ServiceAgreement::of).toList());
    }

    /** The same where offices work on other days. */
    public ServicePolicy on(WorkCalendar days) {
        return new ServicePolicy(usual, byKind, days, agreed);
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

    /** What a department agreed on when it was summoned, else what is usual; null when there is no deadline. */
    @Nullable Deadline of(Step step, String kind, String department, OffsetDateTime sent) {
        return agreed.stream()
                .filter(agreement -> agreement.covers(step, kind, department, sent))
                .max(ServiceAgreement.MORE_PARTICULAR)
                .map(agreement -> agreement.deadlines().get(step))
                .orElseGet(() -> of(step, kind));
    }

    /** Until when a department is to take a step; null when there is no deadline. */
    public @Nullable OffsetDateTime due(Step step, String kind, String department, OffsetDateTime sent) {
        Deadline deadline = of(step, kind, department, sent);
        return deadline == null ? null : deadline.after(sent, calendar);
    }

    /** When to remind a department of a step; null when there is no deadline. */
    public @Nullable OffsetDateTime reminder(Step step, String kind, String department, OffsetDateTime sent) {
        Deadline deadline = of(step, kind, department, sent);
        return deadline == null ? null : deadline.reminder(sent, calendar);
    }
}
