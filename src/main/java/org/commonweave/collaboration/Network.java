package org.commonweave.collaboration;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Organizations and whether they are tied, as a graph. */
final class Network {

    private Network() {}

    static Graph<String, DefaultEdge> of(Collection<String> organizations, SortedMap<Pair, Tie> ties) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        organizations.forEach(graph::addVertex);
        ties.keySet().forEach(pair -> graph.addEdge(pair.first(), pair.second()));
        return graph;
    }

    static Set<String> neighbours(Graph<String, DefaultEdge> graph, String organization) {
        return new TreeSet<>(Graphs.neighborListOf(graph, organization));
    }
}
