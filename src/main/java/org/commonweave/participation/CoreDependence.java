package org.commonweave.participation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Proportions;

/** Which part of the activities would lose half of their hours if the few busiest rested. */
public final class CoreDependence {

    private CoreDependence() {}

    /**
     * Who rests.
     *
     * @param k how many of the busiest; fewer than the least group that may be shown hide the result
     * @param loses the part of an activity's hours from which on it depends on them
     */
    public record Settings(int k, double loses, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(5, 0.5, Thresholds.high(0.25, 0.5));
    }

    /** Activities with confirmed hours, and those of them that depend on the core. */
    public record Detail(int activities, int dependent) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Part> parts = Part.of(projection, frame).stream()
                .filter(part -> part.hours() > 0)
                .toList();
        Set<String> core = core(Part.hours(parts), settings.k());
        SortedMap<String, List<Part>> activities = Part.byActivity(parts);
        List<String> dependent = activities.entrySet().stream()
                .filter(entry -> hours(entry.getValue(), core) >= settings.loses() * hours(entry.getValue()) - 1e-9)
                .map(Map.Entry::getKey)
                .toList();
        int n = activities.size();
        boolean hidden = SmallCells.small(core.size(), frame.guards().minCell());
        boolean enough = n > 0
                && n >= frame.guards().minActivities()
                && Part.hours(parts).size() >= frame.guards().minParticipants();
        return Draft.of("coreDependence", Unit.SHARE, frame)
                .value(hidden ? null : Proportions.share(dependent.size(), n))
                .n(n)
                .interval(hidden ? null : Proportions.wilson(dependent.size(), n))
                .param("k", settings.k())
                .param("loses", settings.loses())
                .verdict(settings.thresholds(), enough && !hidden)
                .evidence(
                        hidden
                                ? List.of()
                                : dependent.stream()
                                        .map(id -> Evidence.node("Activity", id, 1))
                                        .toList())
                .suppressed(hidden)
                .caveat("participation.restAndRecruit")
                .caveat("participation.noRanking")
                .caveatWhen(hidden, "participation.smallGroups", frame.guards().minCell())
                .detail(new Detail(n, hidden ? 0 : dependent.size()));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    /** The busiest, equals by identifier. */
    private static Set<String> core(SortedMap<String, Double> hours, int k) {
        return hours.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(k)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double hours(List<Part> parts, Set<String> people) {
        return hours(parts.stream()
                .filter(part -> people.contains(part.person().id()))
                .toList());
    }

    private static double hours(List<Part> parts) {
        return parts.stream().mapToDouble(Part::hours).sum();
    }
}
