package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Organizations that have far more in common than chance would give them, and yet never meet. */
public final class CollaborationGaps {

    /** Comparing with a threshold must not turn on the last bit. */
    private static final double ROUNDING = 1e-9;

    private static final int FEW_ORGANIZATIONS = 5;

    private CollaborationGaps() {}

    /**
     * Settings.
     *
     * @param maxQ share of false ones among the gaps that is put up with
     * @param minOverlap how much two must share at least
     * @param concernOverlap how many needs a pair shares whose gap is worth acting upon; places and categories in common
     *     are never worth more than a look
     * @param withDisjoint true to list pairs that share nothing, too
     */
    public record Options(Basis basis, double maxQ, int minOverlap, int concernOverlap, boolean withDisjoint) {

        public static final Options DEFAULT = new Options(Basis.NEEDS, 0.1, 2, 5, false);
    }

    /**
     * Two organizations' overlap against what chance would give.
     *
     * @param lift observed over expected; 0 when nothing is expected
     * @param q the p-value, corrected for the number of pairs tested
     * @param tied true when they are tied on paper or by deed
     * @param separated true when an agreement keeps them apart on purpose
     * @param shared what they share
     */
    public record Overlap(
            Pair pair,
            int observed,
            double expected,
            double lift,
            double jaccard,
            double pValue,
            double q,
            boolean tied,
            boolean separated,
            Set<String> shared) {}

    /**
     * The numbers beside the value.
     *
     * @param universe how much there is to share
     * @param tests how many pairs were tested
     * @param pairs pairs that share something
     * @param gaps those among them that are gaps
     * @param separations pairs that would be gaps but are kept apart on purpose
     */
    public record Detail(int universe, long tests, List<Overlap> pairs, List<Pair> gaps, List<Pair> separations) {

        /** Who else works on what the organization works on, most shared first. */
        public List<Overlap> with(String organization) {
            return pairs.stream()
                    .filter(overlap -> overlap.observed() > 0 && overlap.pair().has(organization))
                    .sorted((a, b) -> Integer.compare(b.observed(), a.observed()))
                    .toList();
        }
    }

    public static Result<Detail> of(Layers layers, Frame frame, Options options) {
        Basis.Holdings holdings = options.basis().holdings(layers, frame);
        long organizations = holdings.byOrganization().size();
        long tests = organizations * (organizations - 1) / 2;
        List<Overlap> overlaps = overlaps(layers, frame, holdings, options.withDisjoint());
        double[] q = FalseDiscovery.adjust(
                overlaps.stream().mapToDouble(Overlap::pValue).toArray(), tests);
        List<Overlap> pairs = new ArrayList<>();
        List<Pair> gaps = new ArrayList<>();
        List<Pair> separations = new ArrayList<>();
        boolean concern = false;
        for (int i = 0; i < q.length; i++) {
            Overlap overlap = withQ(overlaps.get(i), q[i]);
            pairs.add(overlap);
            if (overlap.q() <= options.maxQ() + ROUNDING
                    && overlap.observed() >= options.minOverlap()
                    && !overlap.tied()) {
                (overlap.separated() ? separations : gaps).add(overlap.pair());
                concern |= options.basis() == Basis.NEEDS
                        && !overlap.separated()
                        && overlap.observed() >= options.concernOverlap();
            }
        }
        Verdict verdict = gaps.isEmpty() ? Verdict.OK : concern ? Verdict.CONCERN : Verdict.WATCH;
        return Draft.of("collaborationGaps", Unit.COUNT, frame)
                .value((double) gaps.size())
                .n(held(holdings))
                .param("basis", options.basis().name())
                .param("maxQ", options.maxQ())
                .param("minOverlap", options.minOverlap())
                .param("concernOverlap", options.concernOverlap())
                .verdictFrom(frame.guards().minActivities(), verdict)
                .evidence(options.basis() == Basis.NEEDS ? evidence(layers, frame, gaps) : List.of())
                .caveatWhen(!separations.isEmpty(), "collaboration.gaps.separated", separations.size())
                .caveatWhen(organizations < FEW_ORGANIZATIONS, "collaboration.fewOrganizations", organizations)
                .caveatWhen(options.basis() != Basis.NEEDS, "collaboration.gaps.popular")
                .caveat("collaboration.recordedOnly")
                .caveat("collaboration.gaps.notAlwaysWanted")
                .detail(new Detail(holdings.universe(), tests, pairs, gaps, separations));
    }

    /** How many things anybody has. */
    private static int held(Basis.Holdings holdings) {
        return (int) holdings.byOrganization().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .count();
    }

    private static List<Overlap> overlaps(Layers layers, Frame frame, Basis.Holdings holdings, boolean withDisjoint) {
        List<Map.Entry<String, Set<String>>> all =
                List.copyOf(holdings.byOrganization().entrySet());
        Set<Pair> apart = apart(layers, frame);
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Set<String> shared = new TreeSet<>(all.get(i).getValue());
                shared.retainAll(all.get(j).getValue());
                if (withDisjoint || !shared.isEmpty()) {
                    Pair pair = new Pair(all.get(i).getKey(), all.get(j).getKey());
                    int[] sizes = {
                        all.get(i).getValue().size(), all.get(j).getValue().size()
                    };
                    overlaps.add(overlap(layers, pair, sizes, shared, holdings.universe(), apart.contains(pair)));
                }
            }
        }
        return overlaps;
    }

    private static Overlap overlap(
            Layers layers, Pair pair, int[] sizes, Set<String> shared, int universe, boolean separated) {
        int observed = shared.size();
        double expected = (double) sizes[0] * sizes[1] / universe;
        double union = sizes[0] + sizes[1] - observed;
        double p = Hypergeometric.upperTail(universe, sizes[0], sizes[1], observed);
        double lift = expected == 0 ? 0 : observed / expected;
        double jaccard = union == 0 ? 0 : observed / union;
        boolean tied = layers.acquainted(pair);
        return new Overlap(pair, observed, expected, lift, jaccard, p, 1, tied, separated, shared);
    }

    private static Overlap withQ(Overlap o, double q) {
        return new Overlap(
                o.pair(),
                o.observed(),
                o.expected(),
                o.lift(),
                o.jaccard(),
                o.pValue(),
                q,
                o.tied(),
                o.separated(),
                o.shared());
    }

    /** Pairs that an agreement in force keeps apart on purpose. */
    private static Set<Pair> apart(Layers layers, Frame frame) {
        Set<Pair> apart = new TreeSet<>();
        for (Agreement agreement : layers.facts().agreements().values()) {
            if (agreement.separation() && agreement.validity().covers(frame.asOf())) {
                List<Link> parties = FormalTies.parties(agreement, layers.organizations(), frame);
                for (Link one : parties) {
                    parties.stream()
                            .filter(other -> one.to().compareTo(other.to()) < 0)
                            .forEach(other -> apart.add(new Pair(one.to(), other.to())));
                }
            }
        }
        return apart;
    }

    /** Each need that the two of a gap work on, between them. */
    private static List<Evidence> evidence(Layers layers, Frame frame, List<Pair> gaps) {
        List<Evidence> paths = new ArrayList<>();
        for (Pair pair : gaps) {
            for (Need need : layers.facts().needs().values()) {
                Link one = worker(need, frame, pair.first());
                Link other = worker(need, frame, pair.second());
                if (one != null && other != null) {
                    TieRef first = new TieRef("WORKS_ON", one.id());
                    TieRef second = new TieRef("WORKS_ON", other.id());
                    NodeRef where = new NodeRef("Need", need.id());
                    paths.add(TieBook.meeting(pair.first(), first, where, second, pair.second(), 1));
                }
            }
        }
        return paths;
    }

    private static @Nullable Link worker(Need need, Frame frame, String organization) {
        return Caseload.workers(need, frame)
                .filter(link -> link.to().equals(organization))
                .findFirst()
                .orElse(null);
    }
}
