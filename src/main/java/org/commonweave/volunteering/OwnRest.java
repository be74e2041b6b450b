package org.commonweave.volunteering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.WeekFields;
import java.util.List;
import org.commonweave.participation.Loads;
import org.jspecify.annotations.Nullable;

/**
 * Whether one should rest, for oneself only.
 *
 * @param load hours given over hours offered; null when one offered none in particular
 * @param weeks active weeks in a row that have not ended
 * @param limit after how many one wants to rest; null when one set none
 * @param until the first day on which one is no longer over either limit, if nothing is added; null without need to rest
 */
public record OwnRest(
        State state,
        @Nullable Double load,
        int weeks,
        @Nullable Integer limit,
        @Nullable LocalDate until) {

    /** Whether to rest, and why. */
    public enum State {
        NO_NEED,
        OVER_CAPACITY,
        REST_DUE
    }

    public static OwnRest of(
            List<OwnPart> parts,
            @Nullable Double monthlyCapacity,
            @Nullable Integer limit,
            OffsetDateTime now,
            Options options) {
        List<OwnPart> counted = parts.stream()
                .filter(part ->
                        part.confirmed() && part.hours() > 0 && !part.at().isAfter(now))
                .toList();
        Double load = monthlyCapacity == null ? null : load(counted, monthlyCapacity, now, options.loadOver());
        int weeks = Loads.currentRun(counted.stream().map(OwnPart::at).toList(), now);
        boolean over = load != null && load > options.restAbove();
        boolean due = limit != null && weeks > limit;
        if (!over && !due) {
            return new OwnRest(State.NO_NEED, load, weeks, limit, null);
        }
        // A week without anything ends the run: this one if it is still empty, else the next.
        LocalDate until = due ? weekOfRest(counted, now) : now.toLocalDate();
        for (OffsetDateTime then = now;
                over
                        && monthlyCapacity != null
                        && load(counted, monthlyCapacity, then, options.loadOver()) > options.restAbove();
                then = then.plusDays(1)) {
            LocalDate next = then.plusDays(1).toLocalDate();
            until = next.isAfter(until) ? next : until;
        }
        return new OwnRest(over ? State.OVER_CAPACITY : State.REST_DUE, load, weeks, limit, until);
    }

    private static double load(List<OwnPart> parts, double capacity, OffsetDateTime now, Duration over) {
        OffsetDateTime since = now.minus(over);
        double hours = parts.stream()
                .filter(part -> !part.at().isBefore(since) && part.at().isBefore(now))
                .mapToDouble(OwnPart::hours)
                .sum();
        return Loads.ratio(hours, capacity, over);
    }

    private static LocalDate weekOfRest(List<OwnPart> parts, OffsetDateTime now) {
        LocalDate last = parts.stream()
                .map(part -> part.at().withOffsetSameInstant(now.getOffset()).toLocalDate())
                .max(LocalDate::compareTo)
                .orElse(now.toLocalDate());
        return last.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(2);
    }
}
