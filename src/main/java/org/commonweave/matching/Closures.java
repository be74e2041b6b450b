package org.commonweave.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;

/**
 * From a need to all lots that could serve it, to all needs that they serve, and so on: the side of the minimum cut it is on.
 * Needs that lead to each other have the same, so it is followed once for all of them. Of very many the first are kept.
 */
final class Closures {

    private static final Closure NONE = new Closure(Collections.emptySortedSet(), Collections.emptySortedSet());

    private final Network network;
    private final long[] flow;

    /** By lot, and then by need; made when first asked for. */
    private @Nullable Map<Integer, Closure> known;

    Closures(Network network, long[] flow) {
        this.network = network;
        this.flow = flow;
    }

    /** Places of lots and of needs in the network. */
    private record Closure(SortedSet<Integer> lots, SortedSet<Integer> needs) {

        private void add(Closure other) {
            keep(lots, other.lots);
            keep(needs, other.needs);
        }

        private static void keep(SortedSet<Integer> first, SortedSet<Integer> more) {
            first.addAll(more);
            while (first.size() > Certificates.NAMED) {
                first.remove(first.last());
            }
        }
    }

    SortedSet<Integer> lots(int need) {
        return of(need).lots;
    }

    /** The need itself among them. */
    SortedSet<Integer> needs(int need) {
        SortedSet<Integer> needs = new TreeSet<>(of(need).needs);
        needs.add(need);
        return needs;
    }

    private Closure of(int need) {
        if (known == null) {
            known = followed();
        }
        return known.getOrDefault(network.lots().size() + need, NONE);
    }

    private Map<Integer, Closure> followed() {
        Graph<Integer, DefaultEdge> graph = graph();
        List<Set<Integer>> alike = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        Map<Integer, Integer> group = new HashMap<>();
        for (int i = 0; i < alike.size(); i++) {
            for (int node : alike.get(i)) {
                group.put(node, i);
            }
        }
        List<Integer> order = new ArrayList<>();
        Graph<Integer, DefaultEdge> groups = between(graph, group);
        new TopologicalOrderIterator<>(groups).forEachRemaining(order::add);
        Collections.reverse(order);
        Map<Integer, Closure> byNode = new HashMap<>();
        Map<Integer, Closure> byGroup = new HashMap<>();
        for (int one : order) {
            Closure closure = of(alike.get(one));
            for (int next : Graphs.successorListOf(groups, one)) {
                closure.add(byGroup.getOrDefault(next, NONE));
            }
            byGroup.put(one, closure);
            alike.get(one).forEach(node -> byNode.put(node, closure));
        }
        return byNode;
    }

    private Closure of(Set<Integer> nodes) {
        int lots = network.lots().size();
        Closure closure = new Closure(new TreeSet<>(), new TreeSet<>());
        closure.add(new Closure(
                nodes.stream().filter(node -> node < lots).collect(Collectors.toCollection(TreeSet::new)),
                nodes.stream()
                        .filter(node -> node >= lots)
                        .map(node -> node - lots)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return closure;
    }

    private static Graph<Integer, DefaultEdge> between(Graph<Integer, DefaultEdge> graph, Map<Integer, Integer> group) {
        Graph<Integer, DefaultEdge> groups = new SimpleDirectedGraph<>(DefaultEdge.class);
        group.values().forEach(groups::addVertex);
        for (DefaultEdge edge : graph.edgeSet()) {
            int from = group.getOrDefault(graph.getEdgeSource(edge), -1);
            int to = group.getOrDefault(graph.getEdgeTarget(edge), -1);
            if (from != to) {
                groups.addEdge(from, to);
            }
        }
        return groups;
    }

    /** From needs to what could serve them, and from lots to what they serve. */
    private Graph<Integer, DefaultEdge> graph() {
        int lots = network.lots().size();
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int a = 0; a < flow.length; a++) {
            Arc arc = network.arcs().get(a);
            Graphs.addEdgeWithVertices(graph, lots + arc.demand(), arc.lot());
            if (flow[a] > 0) {
                graph.addEdge(arc.lot(), lots + arc.demand());
            }
        }
        return graph;
    }
}
