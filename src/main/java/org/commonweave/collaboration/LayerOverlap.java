package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.jspecify.annotations.Nullable;

/** How far two layers of ties are the same: work without paper, paper without work, and ties that are both. */
public final class LayerOverlap {

    private static final double WATCH_WITHOUT_PAPER = 0.5;
    private static final double CONCERN_WITHOUT_WORK = 0.5;

    private LayerOverlap() {}

    /**
     * The numbers beside the value; shares are null when there is nothing to take them of.
     *
     * @param onlyFirstShare share of the first layer's ties that the second lacks
     * @param onlySecondShare share of the second layer's ties that the first lacks
     * @param phi correlation of the two over all pairs; null when a layer has no ties, or all
     * @param pValue how likely chance gives as much in common; null with phi
     * @param exact true when every order was tried rather than a seeded sample
     * @param paperAgreements identifiers of agreements in force none of whose parties act together; only of FORMAL with
     *     OPERATIONAL
     */
    public record Detail(
            Layer first,
            Layer second,
            SortedSet<Pair> both,
            SortedSet<Pair> onlyFirst,
            SortedSet<Pair> onlySecond,
            @Nullable Double onlyFirstShare,
            @Nullable Double onlySecondShare,
            @Nullable Double phi,
            @Nullable Double pValue,
            boolean exact,
            SortedSet<String> paperAgreements) {}

    /** The value is Jaccard's index: ties in both among ties in either. */
    public static Result<Detail> of(Layers layers, Frame frame, Layer first, Layer second) {
        SortedSet<Pair> both = new TreeSet<>(layers.of(first).keySet());
        both.retainAll(layers.of(second).keySet());
        SortedSet<Pair> onlyFirst = new TreeSet<>(layers.of(first).keySet());
        onlyFirst.removeAll(both);
        SortedSet<Pair> onlySecond = new TreeSet<>(layers.of(second).keySet());
        onlySecond.removeAll(both);
        boolean paper = first == Layer.FORMAL && second == Layer.OPERATIONAL;
        Double phi = phi(layers, both.size(), onlyFirst.size(), onlySecond.size());
        QuadraticAssignment assignment = new QuadraticAssignment(
                layers.organizations(),
                layers.of(first).keySet(),
                layers.of(second).keySet());
        Detail detail = new Detail(
                first,
                second,
                both,
                onlyFirst,
                onlySecond,
                share(onlyFirst.size(), both.size()),
                share(onlySecond.size(), both.size()),
                phi,
                phi == null ? null : assignment.pValue(),
                assignment.exact(),
                paper ? paperAgreements(layers, frame) : new TreeSet<>());
        int either = both.size() + onlyFirst.size() + onlySecond.size();
        return Draft.of("layerOverlap", Unit.SHARE, frame)
                .value(either == 0 ? null : (double) both.size() / either)
                .n(either)
                .param("first", first.name())
                .param("second", second.name())
                .param("watchWithoutPaper", WATCH_WITHOUT_PAPER)
                .param("concernWithoutWork", CONCERN_WITHOUT_WORK)
                .verdictFrom(frame.guards().minActivities(), paper ? verdict(detail) : Verdict.OK)
                .evidence(evidence(layers, detail))
                .caveatWhen(paper, "collaboration.overlap.separationsOut")
                .caveatWhen(!detail.paperAgreements().isEmpty(), "collaboration.overlap.paperMayRest")
                .caveat("collaboration.recordedOnly")
                .detail(detail);
    }

    private static @Nullable Double share(int only, int both) {
        return only + both == 0 ? null : (double) only / (only + both);
    }

    private static Verdict verdict(Detail detail) {
        Double withoutWork = detail.onlyFirstShare();
        Double withoutPaper = detail.onlySecondShare();
        if (withoutWork != null && withoutWork >= CONCERN_WITHOUT_WORK) {
            return Verdict.CONCERN;
        }
        boolean watch =
                !detail.paperAgreements().isEmpty() || (withoutPaper != null && withoutPaper >= WATCH_WITHOUT_PAPER);
        return watch ? Verdict.WATCH : Verdict.OK;
    }

    private static @Nullable Double phi(Layers layers, int both, int onlyFirst, int onlySecond) {
        double n = layers.organizations().size();
        double pairs = n * (n - 1) / 2;
        double first = both + onlyFirst;
        double second = both + onlySecond;
        double spread = Math.sqrt(first * (pairs - first) * second * (pairs - second));
        return spread > 0 ? (both * pairs - first * second) / spread : null;
    }

    private static SortedSet<String> paperAgreements(Layers layers, Frame frame) {
        SortedSet<String> paper = new TreeSet<>();
        for (Agreement agreement : layers.facts().agreements().values()) {
            if (!agreement.separation() && agreement.validity().covers(frame.asOf())) {
                Set<String> parties = new TreeSet<>();
                FormalTies.parties(agreement, layers.organizations(), frame).stream()
                        .map(Link::to)
                        .forEach(parties::add);
                boolean works = layers.operational().keySet().stream()
                        .anyMatch(pair -> parties.contains(pair.first()) && parties.contains(pair.second()));
                if (parties.size() > 1 && !works) {
                    paper.add(agreement.id());
                }
            }
        }
        return paper;
    }

    /** One path of every tie that is in one layer only. */
    private static List<Evidence> evidence(Layers layers, Detail detail) {
        List<Evidence> paths = new ArrayList<>();
        layers.of(detail.first()).forEach((pair, tie) -> {
            if (detail.onlyFirst().contains(pair)) {
                paths.addAll(tie.paths(1));
            }
        });
        layers.of(detail.second()).forEach((pair, tie) -> {
            if (detail.onlySecond().contains(pair)) {
                paths.addAll(tie.paths(1));
            }
        });
        return paths;
    }
}
