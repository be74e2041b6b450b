package org.commonweave.response;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** One summons that was due. */
    private record Due(Call call, boolean met) {}

    public static Result<Detail> of(Projection projection, Frame frame, Step step, Settings settings) {
        List<Call> calls = Calls.of(
                Calls.whistles(projection, frame).stream()
                        .filter(whistle -> !Calls.withdrawn(whistle))
                        .toList(),
                frame);
        List<Due> due = new ArrayList<>();
        int running = 0;
        int returned = 0;
        boolean unknownYear = false;
        for (Call call : calls) {
            Deadline deadline = settings.policy().of(step, call.whistle().kind());
            if (call.returned() || deadline == null) {
                returned += call.returned() ? 1 : 0;
                continue;
            }
            OffsetDateTime sent = call.summons().sentAt();
            OffsetDateTime end = deadline.after(sent, settings.policy().calendar());
            OffsetDateTime taken = Calls.by(frame, step.of(call.summons()));
            unknownYear |= !settings.policy().calendar().knows(sent.getYear());
            if (taken != null && !taken.isAfter(end)) {
                due.add(new Due(call, true));
            } else if (end.isBefore(frame.asOf())) {
                due.add(new Due(call, false));
            } else {
                running++;
            }
        }
        SortedMap<String, List<Due>> kinds = new TreeMap<>();
        SortedMap<String, List<Due>> departments = new TreeMap<>();
        due.forEach(one -> {
            kinds.computeIfAbsent(one.call().whistle().kind(), kind -> new ArrayList<>())
                    .add(one);
            departments
                    .computeIfAbsent(one.call().summons().organization(), id -> new ArrayList<>())
                    .add(one);
        });
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
                .caveatWhen(unknownYear, "response.calendarUnknown")
                .detail(new Detail(step, all, levels(kinds), levels(departments), running, returned));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame, Step step) {
        return of(projection, frame, step, Settings.DEFAULT);
    }

    /** Weight 1 when the deadline was met, else 0. */
    private static List<Evidence> evidence(List<Due> due) {
        return due.stream().map(one -> one.call().evidence(one.met() ? 1 : 0)).toList();
    }

    private static SortedMap<String, Level> levels(SortedMap<String, List<Due>> groups) {
        SortedMap<String, Level> levels = new TreeMap<>();
        groups.forEach((key, due) -> levels.put(key, level(due)));
        return levels;
    }

    private static Level level(List<Due> due) {
        int met = (int) due.stream().filter(Due::met).count();
        return new Level(due.size(), met, Proportions.share(met, due.size()));
    }
}
