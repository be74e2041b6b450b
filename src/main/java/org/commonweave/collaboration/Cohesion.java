package org.commonweave.collaboration;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/**
 * How dense the network is, how far it hangs on one organization (Freeman 1978) and whether blocs keep to themselves
 * (E-I index, Krackhardt and Stern 1988), always beside what the sizes of the blocs alone would give.
 */
public final class Cohesion {

    private static final double WATCH = -0.3;
    private static final double CONCERN = -0.6;

    private Cohesion() {}

    /**
     * The numbers beside the value, null where they are undefined.
     *
     * @param eiIndex from -1, all ties within blocs, to 1, all ties between them
     * @param eiExpected what ties at random would give with blocs of these sizes
     * @param eiGap the value: the index less what is expected
     */
    public record Detail(
            int organizations,
            int ties,
            @Nullable Double density,
            @Nullable Double eiIndex,
            @Nullable Double eiExpected,
            @Nullable Double eiGap,
            @Nullable Double degreeCentralisation) {}

    public static Result<Detail> of(Layers layers, Frame frame, boolean withFormal) {
        SortedMap<Pair, Tie> ties = layers.working(withFormal);
        Detail detail = detail(layers, ties);
        Double gap = detail.eiGap();
        return Draft.of("networkCohesion", Unit.INDEX, frame)
                .value(gap)
                .n(ties.size())
                .param("withFormal", withFormal)
                .param("watchGap", WATCH)
                .param("concernGap", CONCERN)
                .verdictFrom(frame.guards().minActivities(), verdict(gap))
                .evidence(ties.values().stream()
                        .flatMap(tie -> tie.paths(1).stream())
                        .toList())
                .caveat("collaboration.cohesion.expected")
                .caveat("collaboration.recordedOnly")
                .detail(detail);
    }

    private static Verdict verdict(@Nullable Double gap) {
        if (gap == null || gap > WATCH) {
            return Verdict.OK;
        }
        return gap <= CONCERN ? Verdict.CONCERN : Verdict.WATCH;
    }

    private static Detail detail(Layers layers, SortedMap<Pair, Tie> ties) {
        int n = layers.organizations().size();
        double possible = n * (n - 1) / 2.0;
        double within = layers.organizations().stream()
                .collect(Collectors.groupingBy(layers::bloc, Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
        long internal = ties.keySet().stream()
                .filter(pair -> layers.bloc(pair.first()).equals(layers.bloc(pair.second())))
                .count();
        Double index = ties.isEmpty() ? null : (ties.size() - 2.0 * internal) / ties.size();
        Double expected = possible == 0 ? null : (possible - 2 * within) / possible;
        return new Detail(
                n,
                ties.size(),
                possible == 0 ? null : ties.size() / possible,
                index,
                expected,
                index == null || expected == null ? null : index - expected,
                centralisation(layers, ties));
    }

    private static @Nullable Double centralisation(Layers layers, SortedMap<Pair, Tie> ties) {
        Graph<String, DefaultEdge> graph = Network.of(layers.organizations(), ties);
        int n = graph.vertexSet().size();
        if (n < 3) {
            return null;
        }
        List<Integer> degrees = graph.vertexSet().stream().map(graph::degreeOf).toList();
        int most = degrees.stream().mapToInt(Integer::intValue).max().orElse(0);
        double less = degrees.stream().mapToInt(degree -> most - degree).sum();
        return less / ((n - 1.0) * (n - 2.0));
    }
}
