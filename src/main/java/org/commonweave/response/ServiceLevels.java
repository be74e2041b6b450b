package org.commonweave.response;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.commonweave.response.Calls.Call;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** Which part of what was due was done in time: due is what met its deadline or has passed it. */
public final class ServiceLevels {

    private ServiceLevels() {}

    /** How long departments have, and from where on the share is worth a look. */
    public record Settings(ServicePolicy policy, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(ServicePolicy.gulou(), Thresholds.low(0.9, 0.6));
    }

    /** What was due and what of it was met. */
    public record Level(int due, int met, @Nullable Double share) {}

    /**
     * All together, by kind of whistle and by department.
     *
     * @param running summonses whose deadline is still to come
     */
    public record Detail(
            Step step,
            Level all,
            SortedMap<String, Level> byKind,
            SortedMap<String, Level> byDepartment,
            int running,
            int returned) {

        public Detail {
            byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
            byDepartment = Collections.unmodifiableSortedMap(new TreeMap<>(byDepartment));
        }
    }

    /** One summons; it is met or missed, or null while its deadline is still to come. */
    private record Judged(Call call, @Nullable Boolean met) {}

    public static Result<Detail> of(Projection projection, Frame frame, Step step, Settings settings) {
        List<Call> calls = Calls.of(
                Calls.whistles(projection, frame).stream()
                        .filter(whistle -> !Calls.withdrawn(whistle))
                        .toList(),
                frame);
        ServicePolicy policy =
                settings.policy().with(projection.agreements().values()).on(projection.calendar());
        List<Judged> judged = calls.stream()
                .filter(call -> !call.returned())
                .flatMap(call -> judge(call, step, frame, policy).stream())
                .toList();
        List<Judged> due = judged.stream().filter(one -> one.met() != null).toList();
        int running = judged.size() - due.size();
        int returned = (int) calls.stream().filter(Call::returned).count();
        Level all = level(due);
        int whistles = (int)
                due.stream().map(one -> one.call().whistle().id()).distinct().count();
        return Draft.of("serviceLevels", Unit.SHARE, frame)
                .value(all.share())
                .n(all.due())
                .interval(Proportions.wilson(all.met(), all.due()))
                .param("step", step.name())
                .param("deadline", String.valueOf(settings.policy().of(step, "")))
                .verdict(
                        settings.thresholds(),
                        all.due() > 0 && whistles >= frame.guards().minWhistles())
                .evidence(evidence(due))
                .caveat("response.workingTime")
                .caveatWhen(running > 0, "response.notDueYet", running)
                .caveatWhen(returned > 0, "response.returnedOrWithdrawn", returned)
                .caveatWhen(unknownYear(judged, policy.calendar()), "response.calendarUnknown")
                .detail(new Detail(
                        step,
                        all,
                        levels(due, one -> one.whistle().kind()),
                        levels(due, one -> one.summons().organization()),
                        running,
                        returned));
    }

    private static boolean unknownYear(List<Judged> judged, WorkCalendar calendar) {
        return judged.stream()
                .map(one -> one.call().summons().sentAt().getYear())
                .anyMatch(year -> !calendar.knows(year));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame, Step step) {
        return of(projection, frame, step, Settings.DEFAULT);
    }

    /** Weight 1 when the deadline was met, else 0. */
    private static List<Evidence> evidence(List<Judged> due) {
        return due.stream()
                .map(one -> one.call().evidence(Boolean.TRUE.equals(one.met()) ? 1 : 0))
                .toList();
    }

    private static SortedMap<String, Level> levels(List<Judged> due, Function<Call, String> group) {
        SortedMap<String, List<Judged>> groups = new TreeMap<>();
        due.forEach(one -> groups.computeIfAbsent(group.apply(one.call()), key -> new ArrayList<>())
                .add(one));
        SortedMap<String, Level> levels = new TreeMap<>();
        groups.forEach((key, members) -> levels.put(key, level(members)));
        return levels;
    }

    /** Empty when the policy says nothing of the step. */
    private static Optional<Judged> judge(Call call, Step step, Frame frame, ServicePolicy policy) {
        Deadline agreed = policy.of(
                step,
                call.whistle().kind(),
                call.summons().organization(),
                call.summons().sentAt());
        return Optional.ofNullable(agreed).map(deadline -> {
            OffsetDateTime end = deadline.after(call.summons().sentAt(), policy.calendar());
            OffsetDateTime taken = Calls.by(frame, step.of(call.summons()));
            if (taken != null && !taken.isAfter(end)) {
                return new Judged(call, true);
            }
            return new Judged(call, end.isBefore(frame.asOf()) ? false : null);
        });
    }

    private static Level level(List<Judged> due) {
        int met =
                (int) due.stream().filter(one -> Boolean.TRUE.equals(one.met())).count();
        return new Level(due.size(), met, Proportions.share(met, due.size()));
    }
}
