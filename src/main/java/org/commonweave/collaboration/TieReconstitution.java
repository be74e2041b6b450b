package org.commonweave.collaboration;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Validity;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tie between organizations is taken up again after the post-holder who carried it has gone (broken ties,
 * Palmer 1983). Institutions do so, acquaintance does not.
 */
public final class TieReconstitution {

    public static final Thresholds THRESHOLDS = Thresholds.low(0.5, 0.25);

    private TieReconstitution() {}

    /** What came of a tie that broke. */
    public enum Outcome {
        REBUILT,
        NOT_REBUILT,
        /** Too little time has passed to say. */
        NOT_YET
    }

    /**
     * A tie that broke in the window because its last carrier left a post.
     *
     * @param formal true when an agreement was in force between the two at that time
     * @param rebuiltAfterDays null unless it was rebuilt in time
     */
    public record Event(
            Pair pair,
            OffsetDateTime brokenAt,
            boolean formal,
            Outcome outcome,
            @Nullable Integer rebuiltAfterDays) {}

    /** How many of the ties that can be judged were rebuilt. */
    public record Rebuilt(
            int rebuilt,
            int evaluable,
            @Nullable Double share,
            @Nullable Interval interval) {

        private static Rebuilt of(List<Event> events) {
            int rebuilt = count(events, Outcome.REBUILT);
            int evaluable = rebuilt + count(events, Outcome.NOT_REBUILT);
            return new Rebuilt(
                    rebuilt, evaluable, Proportions.share(rebuilt, evaluable), Proportions.wilson(rebuilt, evaluable));
        }

        private static int count(List<Event> events, Outcome outcome) {
            return (int)
                    events.stream().filter(event -> event.outcome() == outcome).count();
        }
    }

    /** The numbers beside the value. */
    public record Detail(List<Event> events, Rebuilt all, Rebuilt formal, Rebuilt informal) {}

    /** @param withinDays how long a tie may take to be rebuilt; 180 usually */
    public static Result<Detail> of(Layers layers, Frame frame, int withinDays) {
        SortedMap<Pair, List<Carrier>> carriers = new TreeMap<>();
        for (Carrier carrier : Carrier.all(layers.facts())) {
            carriers.computeIfAbsent(carrier.pair(), pair -> new ArrayList<>()).add(carrier);
        }
        List<Event> events = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        carriers.forEach((pair, found) -> breaks(found, frame).forEach(broken -> {
            events.add(event(layers, frame, pair, found, end(broken), withinDays));
            evidence.add(broken.path());
        }));
        Rebuilt all = Rebuilt.of(events);
        int waiting = events.size() - all.evaluable();
        return Draft.of("tieReconstitution", Unit.SHARE, frame)
                .value(all.share())
                .n(all.evaluable())
                .interval(all.interval())
                .param("withinDays", withinDays)
                .param("minEvidence", frame.guards().minActivities())
                .verdict(THRESHOLDS, all.evaluable() >= frame.guards().minActivities())
                .evidence(evidence)
                .caveatWhen(waiting > 0, "collaboration.reconstitution.notYet", waiting, withinDays)
                .caveat("collaboration.dependency.posts")
                .caveat("collaboration.dependency.consented")
                .detail(new Detail(
                        events,
                        all,
                        Rebuilt.of(events.stream().filter(Event::formal).toList()),
                        Rebuilt.of(
                                events.stream().filter(event -> !event.formal()).toList())));
    }

    /** Carriers that ended in the window with a post, and left the pair without any. */
    private static List<Carrier> breaks(List<Carrier> carriers, Frame frame) {
        List<Carrier> breaks = new ArrayList<>();
        for (Carrier carrier : carriers) {
            OffsetDateTime end = end(carrier);
            boolean ended = end != null && frame.window().covers(end) && !end.isAfter(frame.asOf());
            if (ended
                    && lived(carrier, end)
                    && carriers.stream().noneMatch(other -> other.at(end))
                    && breaks.stream().noneMatch(other -> end.equals(end(other)))) {
                breaks.add(carrier);
            }
        }
        breaks.sort(Comparator.comparing(carrier -> Objects.requireNonNull(end(carrier))));
        return breaks;
    }

    /** When the first of its two posts was left. */
    private static @Nullable OffsetDateTime end(Carrier carrier) {
        OffsetDateTime one = carrier.one().validity().to();
        OffsetDateTime other = carrier.other().validity().to();
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static boolean lived(Carrier carrier, OffsetDateTime end) {
        return carrier.at(end.minusNanos(1));
    }

    private static Event event(
            Layers layers,
            Frame frame,
            Pair pair,
            List<Carrier> carriers,
            @Nullable OffsetDateTime end,
            int withinDays) {
        OffsetDateTime brokenAt = Objects.requireNonNull(end);
        boolean formal = formal(layers, pair, brokenAt);
        OffsetDateTime deadline = brokenAt.plusDays(withinDays);
        if (deadline.isAfter(frame.asOf())) {
            // Counting those already rebuilt and not those still waiting would flatter.
            return new Event(pair, brokenAt, formal, Outcome.NOT_YET, null);
        }
        return carriers.stream()
                .map(carrier -> start(carrier))
                .filter(Objects::nonNull)
                .filter(start -> !start.isBefore(brokenAt) && !start.isAfter(deadline))
                .min(Comparator.naturalOrder())
                .map(start -> new Event(pair, brokenAt, formal, Outcome.REBUILT, days(brokenAt, start)))
                .orElseGet(() -> new Event(pair, brokenAt, formal, Outcome.NOT_REBUILT, null));
    }

    private static int days(OffsetDateTime from, OffsetDateTime to) {
        return Math.toIntExact(Duration.between(from, to).toDays());
    }

    /** The first instant at which both posts and the acquaintance are there; null when there is none. */
    private static @Nullable OffsetDateTime start(Carrier carrier) {
        OffsetDateTime latest = null;
        for (Validity part : List.of(
                carrier.one().validity(),
                carrier.other().validity(),
                carrier.acquaintance().validity())) {
            OffsetDateTime from = part.from();
            if (from != null && (latest == null || from.isAfter(latest))) {
                latest = from;
            }
        }
        return latest != null && carrier.at(latest) ? latest : null;
    }

    private static boolean formal(Layers layers, Pair pair, OffsetDateTime at) {
        return layers.facts().agreements().values().stream()
                .filter(agreement ->
                        !agreement.separation() && agreement.validity().covers(at))
                .anyMatch(agreement -> party(agreement, pair.first(), at) && party(agreement, pair.second(), at));
    }

    private static boolean party(Agreement agreement, String organization, OffsetDateTime at) {
        return agreement.parties().stream()
                .anyMatch(party ->
                        party.to().equals(organization) && party.validity().covers(at));
    }
}
