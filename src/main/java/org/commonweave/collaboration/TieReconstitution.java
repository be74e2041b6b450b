package org.commonweave.collaboration;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        NOT_YET,
        /** It never broke: others carried it on. Not counted. */
        HELD
    }

    /**
     * A tie whose carrier left a post in the window.
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

    /**
     * The value is the share rebuilt of all that can be judged.
     *
     * @param withinDays how long a tie may take to be rebuilt; 180 usually
     */
    public static Result<Detail> of(Layers layers, Frame frame, int withinDays) {
        SortedMap<Pair, List<Carrier>> carriers = new TreeMap<>();
        for (Carrier carrier : Carrier.all(layers.facts())) {
            carriers.computeIfAbsent(carrier.pair(), pair -> new ArrayList<>()).add(carrier);
        }
        List<Event> events = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        carriers.values()
                .forEach(found -> breaks(found, frame).forEach(broken -> {
                    events.add(event(layers, frame, broken, found, withinDays));
                    evidence.add(broken.carrier().path());
                }));
        Rebuilt all = Rebuilt.of(events);
        int waiting = Rebuilt.count(events, Outcome.NOT_YET);
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

    /**
     * A carrier that ended with a post.
     *
     * @param held true when others carry the tie on
     */
    private record Break(Carrier carrier, OffsetDateTime at, boolean held) {}

    /** Carriers that ended in the window with a post, one for each pair and instant. */
    private static List<Break> breaks(List<Carrier> carriers, Frame frame) {
        List<Break> breaks = new ArrayList<>();
        for (Carrier carrier : carriers) {
            OffsetDateTime end = end(carrier);
            if (end != null
                    && frame.window().covers(end)
                    && !end.isAfter(frame.asOf())
                    && carrier.at(end.minusNanos(1))
                    && breaks.stream().noneMatch(other -> other.at().isEqual(end))) {
                breaks.add(new Break(carrier, end, carriers.stream().anyMatch(other -> other.at(end))));
            }
        }
        breaks.sort(Comparator.comparing(Break::at));
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

    private static Event event(Layers layers, Frame frame, Break broken, List<Carrier> carriers, int withinDays) {
        Pair pair = broken.carrier().pair();
        boolean formal = formal(layers, pair, broken.at());
        OffsetDateTime deadline = broken.at().plusDays(withinDays);
        if (broken.held()) {
            return new Event(pair, broken.at(), formal, Outcome.HELD, null);
        }
        if (deadline.isAfter(frame.asOf())) {
            // Counting those already rebuilt and not those still waiting would flatter.
            return new Event(pair, broken.at(), formal, Outcome.NOT_YET, null);
        }
        OffsetDateTime rebuilt = null;
        for (Carrier carrier : carriers) {
            OffsetDateTime start = start(carrier);
            if (start != null
                    && !start.isBefore(broken.at())
                    && !start.isAfter(deadline)
                    && (rebuilt == null || start.isBefore(rebuilt))) {
                rebuilt = start;
            }
        }
        return rebuilt == null
                ? new Event(pair, broken.at(), formal, Outcome.NOT_REBUILT, null)
                : new Event(pair, broken.at(), formal, Outcome.REBUILT, days(broken.at(), rebuilt));
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
