package org.commonweave.diagnostics;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.commonweave.diagnosis.Caveat;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Told;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.disclosure.Decision;
import org.commonweave.disclosure.Inquiry;
import org.commonweave.disclosure.Releases;
import org.commonweave.disclosure.Subject;
import org.commonweave.disclosure.WholeMonths;
import org.commonweave.graph.Await;
import org.commonweave.projection.Window;
import org.springframework.stereotype.Component;

/**
 * Figures about people as the ledger of releases lets them be told: those asked for, in whole months; else those told
 * before; else none.
 */
@Component
class DisclosedFigures implements PersonFigures {

    /** Ends of a window that are moved by less need not be told of. */
    private static final Duration NEAR = Duration.ofDays(3);

    private final Releases releases;

    DisclosedFigures(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Answer of(Asked asked, String any) {
        Subject subject = Objects.requireNonNull(Metrics.OF_PEOPLE.get(any));
        Frame months =
                WholeMonths.nearest(asked.frame(), asked.projection().calendar().zone());
        Asked facts = asked.within(months, asked.projection());
        Map<String, Result<?>> computed = new ConcurrentHashMap<>();
        Decision decision = Await.one(releases.decide(new Inquiry(
                subject,
                asked.place(),
                asked.viewer(),
                asked.projection(),
                months,
                asked.dataVersion(),
                () -> ResultText.write(all(subject, facts, computed)))));
        if (decision instanceof Decision.Earlier earlier) {
            Map<String, Result<?>> kept = ResultText.read(earlier.results());
            String version = earlier.dataVersion();
            return metric -> new Told(
                    asked.id(metric), with(Objects.requireNonNull(kept.get(metric)), earlierCaveats(asked)), version);
        }
        if (decision instanceof Decision.Withheld) {
            return metric -> asked.told(metric, withheld(metric, asked, months));
        }
        List<Caveat> caveats = moved(asked.frame().window(), months.window())
                ? List.of(Caveat.of("disclosure.wholeMonths"))
                : List.of();
        return metric -> asked.told(
                metric, with(computed.computeIfAbsent(metric, name -> Metrics.compute(name, facts)), caveats));
    }

    private static Map<String, Result<?>> all(Subject subject, Asked facts, Map<String, Result<?>> computed) {
        Metrics.OF_PEOPLE.forEach((metric, its) -> {
            if (its == subject) {
                computed.computeIfAbsent(metric, name -> Metrics.compute(name, facts));
            }
        });
        return new TreeMap<>(computed);
    }

    private static List<Caveat> earlierCaveats(Asked asked) {
        return List.of(
                Caveat.of("disclosure.wholeMonths"),
                Caveat.of("disclosure.earlier", asked.frame().guards().minCell()));
    }

    private static boolean moved(Window asked, Window told) {
        return apart(asked.from(), told.from()) || apart(asked.to(), told.to());
    }

    private static boolean apart(OffsetDateTime one, OffsetDateTime other) {
        return Duration.between(one, other).abs().compareTo(NEAR) > 0;
    }

    private static <D> Result<D> with(Result<D> result, List<Caveat> more) {
        List<Caveat> caveats = new ArrayList<>(result.caveats());
        caveats.addAll(more);
        return new Result<>(
                result.metric(),
                result.value(),
                result.unit(),
                result.n(),
                result.interval(),
                result.frame(),
                result.params(),
                result.verdict(),
                result.evidence(),
                caveats,
                result.suppressed(),
                result.formulaVersion(),
                result.detail());
    }

    /** The figure with nothing in it: as it would be of nobody, and with empty groups hidden like all others. */
    private static Result<?> withheld(String metric, Asked asked, Frame months) {
        Guards usual = months.guards();
        Guards closed = new Guards(
                usual.minActivities(),
                usual.minParticipants(),
                usual.minWhistles(),
                usual.minRaters(),
                SmallCells.ALL,
                usual.minResources());
        Frame hiding = new Frame(months.asOf(), months.knownAt(), months.window(), closed);
        Result<?> empty =
                Metrics.compute(metric, asked.within(hiding, asked.projection().withoutPeople()));
        return emptied(empty, months, usual.minCell());
    }

    private static <D> Result<D> emptied(Result<D> result, Frame frame, int minCell) {
        Map<String, Object> params = new TreeMap<>(result.params());
        params.computeIfPresent("minCell", (name, all) -> minCell);
        return new Result<>(
                result.metric(),
                null,
                result.unit(),
                0,
                null,
                frame,
                params,
                Verdict.INSUFFICIENT,
                List.of(),
                List.of(Caveat.of("disclosure.withheld", minCell)),
                true,
                result.formulaVersion(),
                result.detail());
    }
}
