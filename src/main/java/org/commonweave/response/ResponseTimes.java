package org.commonweave.response;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.statistics.Median;
import org.commonweave.statistics.Survival;
import org.commonweave.statistics.Survival.Wait;
import org.jspecify.annotations.Nullable;

/** How long it takes until a step is taken, with those that still wait counted as waiting (Kaplan and Meier). */
public final class ResponseTimes {

    private ResponseTimes() {}

    /** Hours by the clock from which on the median of a step is worth a look, and worth acting upon. */
    public record Settings(Map<Step, Thresholds> thresholds) {

        public static final Settings DEFAULT = new Settings(Map.of(
                Step.SIGN, Thresholds.high(1, 24.0),
                Step.CONTACT, Thresholds.high(24, 72.0),
                Step.REPORT, Thresholds.high(72, 240.0),
                Step.RESOLVE, Thresholds.high(240, 720.0),
                Step.CLOSE, Thresholds.high(336, 1_080.0)));

        public Settings {
            thresholds = Collections.unmodifiableMap(new EnumMap<>(thresholds));
        }
    }

    /**
     * How long some waited.
     *
     * @param n how many
     * @param taken for how many the step was taken
     * @param median in hours, as are the quartiles; null when not reached
     * @param naiveMedian of those only for whom it was taken, which flatters silence
     */
    public record Times(
            int n,
            int taken,
            @Nullable Double lowerQuartile,
            @Nullable Double median,
            @Nullable Double upperQuartile,
            @Nullable Double naiveMedian,
            Survival survival) {}

    /** All together and by department; whistles have no department to close them. */
    public record Detail(Step step, Times all, SortedMap<String, Times> byDepartment, int excluded) {

        public Detail {
            byDepartment = Collections.unmodifiableSortedMap(new TreeMap<>(byDepartment));
        }
    }

    /** One wait, and the path it was seen on; whistles have no department. */
    private record Observed(@Nullable String department, Wait waited, Evidence evidence) {}

    public static Result<Detail> of(Projection projection, Frame frame, Step step, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame);
        List<Whistle> standing =
                whistles.stream().filter(whistle -> !Calls.withdrawn(whistle)).toList();
        List<Observed> observed = step == Step.CLOSE ? closings(standing, frame) : answers(standing, step, frame);
        Times all = times(observed);
        int excluded = step == Step.CLOSE
                ? whistles.size() - standing.size()
                : Calls.of(whistles, frame).size() - observed.size();
        Thresholds limits = settings.thresholds().getOrDefault(step, Thresholds.high(Double.MAX_VALUE, null));
        boolean enough =
                !observed.isEmpty() && standing.size() >= frame.guards().minWhistles();
        Draft draft = Draft.of("responseTimes", Unit.HOURS, frame)
                .value(all.median())
                .n(all.n())
                .param("step", step.name())
                .verdict(limits, enough)
                .evidence(observed.stream().map(Observed::evidence).toList());
        if (enough && all.median() == null) {
            // The median lies beyond the longest wait there has been.
            double longest = observed.stream()
                    .mapToDouble(one -> one.waited().time())
                    .max()
                    .orElse(0);
            draft.verdict(limits.of(longest)).caveat("response.medianNotReached");
        }
        Double naive = all.naiveMedian();
        return draft.caveatWhen(naive != null, "response.naiveMedian", naive == null ? 0 : naive)
                .caveatWhen(all.taken() < all.n(), "response.stillWaiting", all.n() - all.taken())
                .caveatWhen(excluded > 0, "response.returnedOrWithdrawn", excluded)
                .detail(new Detail(step, all, byDepartment(observed), excluded));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame, Step step) {
        return of(projection, frame, step, Settings.DEFAULT);
    }

    private static List<Observed> closings(List<Whistle> standing, Frame frame) {
        return standing.stream()
                .map(whistle -> {
                    OffsetDateTime end = Calls.closed(whistle, frame) ? whistle.closedAt() : null;
                    Wait wait = wait(whistle.blownAt(), end, frame);
                    return new Observed(null, wait, Evidence.node("Whistle", whistle.id(), wait.time()));
                })
                .toList();
    }

    private static List<Observed> answers(List<Whistle> standing, Step step, Frame frame) {
        return Calls.of(standing, frame).stream()
                .filter(call -> !call.returned())
                .map(call -> {
                    Wait wait = wait(call.summons().sentAt(), step.of(call.summons()), frame);
                    return new Observed(call.summons().organization(), wait, call.evidence(wait.time()));
                })
                .toList();
    }

    private static SortedMap<String, Times> byDepartment(List<Observed> observed) {
        SortedMap<String, List<Observed>> departments = new TreeMap<>();
        observed.forEach(one -> {
            String department = one.department();
            if (department != null) {
                departments.computeIfAbsent(department, id -> new ArrayList<>()).add(one);
            }
        });
        SortedMap<String, Times> times = new TreeMap<>();
        departments.forEach((id, own) -> times.put(id, times(own)));
        return times;
    }

    private static Wait wait(OffsetDateTime from, @Nullable OffsetDateTime end, Frame frame) {
        OffsetDateTime taken = Calls.by(frame, end);
        OffsetDateTime until = taken == null ? frame.asOf() : taken;
        return new Wait(Duration.between(from, until).toSeconds() / 3600.0, taken != null);
    }

    private static Times times(List<Observed> observed) {
        List<Wait> waits = observed.stream().map(Observed::waited).toList();
        Survival survival = Survival.of(waits);
        List<Double> taken =
                waits.stream().filter(Wait::observed).map(Wait::time).toList();
        return new Times(
                waits.size(),
                taken.size(),
                survival.quantile(0.25),
                survival.median(),
                survival.quantile(0.75),
                Median.of(taken),
                survival);
    }
}
