package org.commonweave.introduction;

import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who can introduce one organization to another: the most reliable ways, exact within the hops allowed. Those who did not
 * consent are gone before the search, so that the answer is the same whether there is no way or none that may be seen.
 */
public final class IntroductionPaths {

    /** A way that holds less often than this is worth a second thought. */
    public static final Thresholds THRESHOLDS = Thresholds.low(0.3, null);

    private IntroductionPaths() {}

    /**
     * Settings.
     *
     * @param k how many ways to give at most
     * @param introductions how often a post, or an organization, was asked to introduce lately, by identifier
     * @param coolDown from how many on it should be let alone for a while
     * @param staleAfterDays a contact longer ago is to be renewed before it is used
     */
    public record Options(int k, Limits limits, Map<String, Integer> introductions, int coolDown, int staleAfterDays) {

        public static final Options DEFAULT = new Options(3, Limits.DEFAULT, Map.of(), 3, 365);

        public Options {
            introductions = Map.copyOf(introductions);
        }

        public Options within(Limits other) {
            return new Options(k, other, introductions, coolDown, staleAfterDays);
        }
    }

    /**
     * The numbers beside the value.
     *
     * @param paths the most reliable first
     * @param alternative the most reliable that shares no step with the first
     * @param independent ways without a common step that together fail least
     * @param combinedReliability the chance that one of those holds; null when there is none
     * @param combinedProven false when so many ways exist that a better choice of them may have been missed
     */
    public record Detail(
            String from,
            String to,
            List<Introduction> paths,
            @Nullable Introduction alternative,
            List<Introduction> independent,
            @Nullable Double combinedReliability,
            boolean combinedProven) {}

    /** The value is the reliability of the best way. It rests on the ways found, and no guard withholds it. */
    public static Result<Detail> of(TrustNetwork network, Frame frame, String from, String to, Options options) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Nobody needs to be introduced to themselves: " + from);
        }
        int source = network.find(from);
        int target = network.find(to);
        Shown shown = new Shown(network, frame, options);
        Ways ways = source < 0 || target < 0
                ? new Ways(network, source, target, options.limits(), List.of(), null)
                : Ways.of(network, source, target, options.limits());
        List<Route> routes = ways.best().stream().limit(options.k()).toList();
        Draft draft = Draft.of("introductionPaths", Unit.RELIABILITY, frame)
                .value(routes.isEmpty() ? null : routes.get(0).reliability())
                .n(routes.size())
                .param("k", options.k())
                .param("maxHops", options.limits().maxHops())
                .param("maxWithheld", options.limits().maxWithheld())
                .param("coolDown", options.coolDown())
                .param("staleAfterDays", options.staleAfterDays())
                .verdict(THRESHOLDS, !routes.isEmpty())
                .caveatWhen(
                        routes.isEmpty(),
                        "introduction.noVisiblePath",
                        options.limits().maxHops())
                .caveat("introduction.hubs")
                .caveat("introduction.trustIsSubjective")
                .caveat("introduction.mayDecline");
        routes.forEach(route -> draft.evidence(shown.evidence(route)));
        return draft.detail(detail(shown, from, to, ways));
    }

    private static Detail detail(Shown shown, String from, String to, Ways ways) {
        if (ways.best().isEmpty()) {
            return new Detail(from, to, List.of(), null, List.of(), null, true);
        }
        int k = shown.options().k();
        DisjointRoutes independent = DisjointRoutes.of(ways, k);
        return new Detail(
                from,
                to,
                ways.best().stream().limit(k).map(shown::of).toList(),
                shown.orNull(ways.besides(List.of(ways.best().get(0)))),
                independent.routes().stream().map(shown::of).toList(),
                independent.combined(),
                independent.proven());
    }
}
