package org.commonweave.collaboration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** How few people carry a tie between two organizations. */
final class CarrierGraph {

    /** More people than this with posts in both organizations would take too many tries. */
    private static final int MAX_SHARED = 12;

    private CarrierGraph() {}

    /**
     * The fewest people whose leaving ends every acquaintance: a minimum vertex cover, which between two sides is as large
     * as a maximum matching (König 1931). Someone with posts on both sides is on neither; each choice of whom of those to
     * count as gone is tried.
     */
    static int minimumCover(List<Carrier> carriers) {
        Set<String> sides = carriers.stream().map(c -> c.one().person()).collect(Collectors.toCollection(TreeSet::new));
        sides.retainAll(carriers.stream().map(c -> c.other().person()).collect(Collectors.toSet()));
        List<String> shared = sides.stream().limit(MAX_SHARED).toList();
        int least = Integer.MAX_VALUE;
        for (int choice = 0; choice < 1 << shared.size(); choice++) {
            Set<String> gone = new HashSet<>();
            for (int i = 0; i < shared.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    gone.add(shared.get(i));
                }
            }
            least = Math.min(least, gone.size() + matching(carriers, gone));
        }
        return least;
    }

    private static int matching(List<Carrier> carriers, Set<String> gone) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        for (Carrier carrier : carriers) {
            String one = carrier.one().person();
            String other = carrier.other().person();
            if (!gone.contains(one) && !gone.contains(other)) {
                left.add("1 " + one);
                right.add("2 " + other);
                graph.addVertex("1 " + one);
                graph.addVertex("2 " + other);
                graph.addEdge("1 " + one, "2 " + other);
            }
        }
        return new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, left, right)
                .getMatching()
                .getEdges()
                .size();
    }

    /** People who alone touch every acquaintance. */
    static Set<String> indispensable(List<Carrier> carriers) {
        Set<String> people = new TreeSet<>();
        for (Carrier carrier : carriers) {
            people.add(carrier.one().person());
            people.add(carrier.other().person());
        }
        people.removeIf(person -> !carriers.stream()
                .allMatch(c ->
                        c.one().person().equals(person) || c.other().person().equals(person)));
        return people;
    }
}
