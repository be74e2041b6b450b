package org.commonweave.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do.
 *
 * @param type the event it would be
 * @param summons the task it is about; for a department, its own when null
 * @param to organizations it is sent, transferred or escalated to
 */
public record Step(
        CaseEventType type,
        @Nullable String summons,
        List<String> to,
        @Nullable String reason,
        @Nullable Integer rating) {

    public Step {
        to = List.copyOf(to);
    }

    public static Step of(CaseEventType type) {
        return new Step(type, null, List.of(), null, null);
    }

    public static Step dispatch(List<String> to) {
        return new Step(CaseEventType.DISPATCHED, null, to, null, null);
    }

    public Step about(@Nullable String task) {
        return new Step(type, task, to, reason, rating);
    }

    public Step because(@Nullable String why) {
        return new Step(type, summons, to, why, rating);
    }

    public Step rated(int stars) {
        return new Step(type, summons, to, reason, stars);
    }

    public Step to(String organization) {
        return new Step(type, summons, List.of(organization), reason, rating);
    }
}
