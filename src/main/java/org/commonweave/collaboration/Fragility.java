package org.commonweave.collaboration;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;

/** Where the network of collaboration falls apart when one organization, or one collaboration, goes. */
public final class Fragility {

    private static final double WATCH = 0.1;
    private static final double CONCERN = 0.25;

    private Fragility() {}

    /**
     * The numbers beside the value.
     *
     * @param articulationPoints organizations without which their part of the network falls apart
     * @param bridges collaborations without which it does
     * @param componentsIfRemoved into how many pieces its part falls, by organization that has partners
     * @param cutOff by articulation point, who would be cut off from the larger rest
     */
    public record Detail(
            SortedSet<String> articulationPoints,
            SortedSet<Pair> bridges,
            SortedMap<String, Integer> componentsIfRemoved,
            SortedMap<String, Set<String>> cutOff) {}

    public static Result<Detail> of(Layers layers, Frame frame, boolean withFormal) {
        var ties = layers.working(withFormal);
        Graph<String, DefaultEdge> graph = Network.of(layers.organizations(), ties);
        graph.removeAllVertices(graph.vertexSet().stream()
                .filter(organization -> graph.degreeOf(organization) == 0)
                .toList());
        BiconnectivityInspector<String, DefaultEdge> inspector = new BiconnectivityInspector<>(graph);
        Detail detail = detail(graph, inspector);
        int tied = graph.vertexSet().size();
        int worst = detail.cutOff().values().stream().mapToInt(Set::size).max().orElse(0);
        double share = tied < 2 ? 0 : worst / (tied - 1.0);
        return Draft.of("fragility", Unit.SHARE, frame)
                .value(tied == 0 ? null : share)
                .n(ties.size())
                .param("withFormal", withFormal)
                .param("watchCutOff", WATCH)
                .param("concernCutOff", CONCERN)
                .verdictFrom(
                        frame.guards().minActivities(),
                        share >= CONCERN ? Verdict.CONCERN : share >= WATCH ? Verdict.WATCH : Verdict.OK)
                .evidence(evidence(ties, detail.bridges()))
                .caveat("collaboration.recordedOnly")
                .caveat("collaboration.fragility.leaf")
                .detail(detail);
    }

    private static Detail detail(
            Graph<String, DefaultEdge> graph, BiconnectivityInspector<String, DefaultEdge> inspector) {
        SortedSet<Pair> bridges = new TreeSet<>();
        for (DefaultEdge bridge : inspector.getBridges()) {
            bridges.add(Pair.of(graph.getEdgeSource(bridge), graph.getEdgeTarget(bridge)));
        }
        SortedMap<String, Integer> pieces = new TreeMap<>();
        for (String organization : graph.vertexSet()) {
            pieces.put(organization, inspector.getBlocks(organization).size());
        }
        SortedSet<String> points = new TreeSet<>(inspector.getCutpoints());
        SortedMap<String, Set<String>> cutOff = new TreeMap<>();
        points.forEach(point -> cutOff.put(point, cutOff(graph, inspector, point)));
        return new Detail(
                Collections.unmodifiableSortedSet(points),
                Collections.unmodifiableSortedSet(bridges),
                Collections.unmodifiableSortedMap(pieces),
                Collections.unmodifiableSortedMap(cutOff));
    }

    /** All pieces but the largest of what is left of its part of the network. */
    private static Set<String> cutOff(
            Graph<String, DefaultEdge> graph, BiconnectivityInspector<String, DefaultEdge> inspector, String point) {
        Set<String> rest = new TreeSet<>(inspector.getConnectedComponent(point).vertexSet());
        rest.remove(point);
        List<Set<String>> pieces = new ConnectivityInspector<>(new AsSubgraph<>(graph, rest)).connectedSets();
        pieces.stream()
                .max(Comparator.<Set<String>>comparingInt(Set::size)
                        .thenComparing(Collections::min, Comparator.reverseOrder()))
                .ifPresent(rest::removeAll);
        return rest;
    }

    private static List<Evidence> evidence(Map<Pair, Tie> ties, Set<Pair> bridges) {
        return bridges.stream()
                .map(ties::get)
                .flatMap(tie -> tie == null ? Stream.empty() : tie.paths(1).stream())
                .toList();
    }
}
