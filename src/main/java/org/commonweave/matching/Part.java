package org.commonweave.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connected part of the network: nothing in it bears upon anything outside, and all of it is measured alike.
 *
 * @param arcs their places in the network
 */
record Part(List<Integer> lots, List<Integer> demands, List<Integer> arcs) {

    /** The smallest first, so that what is quickly solved is solved when the time runs out. */
    static List<Part> of(Network network) {
        int[] root = new int[network.lots().size() + network.demands().size()];
        Arrays.setAll(root, i -> i);
        int lots = network.lots().size();
        for (Arc arc : network.arcs()) {
            root[find(root, arc.lot())] = find(root, lots + arc.demand());
        }
        Map<Integer, Part> parts = new TreeMap<>();
        for (int a = 0; a < network.arcs().size(); a++) {
            Part part = parts.computeIfAbsent(
                    find(root, network.arcs().get(a).lot()),
                    r -> new Part(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            part.arcs().add(a);
        }
        for (Part part : parts.values()) {
            part.arcs().stream()
                    .map(a -> network.arcs().get(a).lot())
                    .distinct()
                    .sorted()
                    .forEach(part.lots()::add);
            part.arcs().stream()
                    .map(a -> network.arcs().get(a).demand())
                    .distinct()
                    .sorted()
                    .forEach(part.demands()::add);
        }
        return parts.values().stream()
                .sorted(Comparator.<Part>comparingInt(part -> part.arcs().size())
                        .thenComparingInt(part -> part.lots().get(0)))
                .toList();
    }

    private static int find(int[] root, int node) {
        int found = node;
        while (root[found] != found) {
            root[found] = root[root[found]];
            found = root[found];
        }
        return found;
    }

    Problem problem(Network network, Policy policy) {
        Map<Integer, Integer> lotPlace = places(lots);
        Map<Integer, Integer> demandPlace = places(demands);
        return new Problem(
                lots.stream().map(network.lots()::get).toList(),
                demands.stream().map(network.demands()::get).toList(),
                arcs.stream()
                        .map(network.arcs()::get)
                        .map(arc -> new Arc(
                                lotPlace.getOrDefault(arc.lot(), 0),
                                demandPlace.getOrDefault(arc.demand(), 0),
                                arc.cost()))
                        .toList(),
                policy);
    }

    private static Map<Integer, Integer> places(List<Integer> all) {
        Map<Integer, Integer> places = new java.util.HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), i);
        }
        return places;
    }
}
