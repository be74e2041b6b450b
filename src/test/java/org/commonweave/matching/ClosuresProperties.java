package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What blocks a need is what a walk from it alone finds, the first of it where that is very much. */
class ClosuresProperties {

    @Property(tries = 500)
    void areWhatAWalkFromEachNeedFinds(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seed,
            @ForAll @IntRange(min = 1, max = 150) int size) {
        Random random = new Random(seed);
        List<Lot> lots = new ArrayList<>();
        List<Demand> needs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lots.add(Given.lot("l%03d".formatted(i), 1, "kg"));
            needs.add(Given.need("n%03d".formatted(i), 1, "kg"));
        }
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < 2 * size; i++) {
            arcs.add(new Arc(random.nextInt(size), random.nextInt(size), 0));
        }
        Network network = new Network(lots, needs, arcs, List.of(), new Obstacles(size, size));
        long[] flow = arcs.stream().mapToLong(arc -> random.nextInt(2)).toArray();

        Closures closures = new Closures(network, flow);

        for (int need = 0; need < size; need++) {
            Set<Integer> seenLots = new TreeSet<>();
            Set<Integer> seenNeeds = new TreeSet<>(Set.of(need));
            walk(arcs, flow, need, seenLots, seenNeeds);
            assertThat(closures.lots(need)).isEqualTo(first(seenLots));
            Set<Integer> first = first(seenNeeds);
            first.add(need);
            assertThat(closures.needs(need)).isEqualTo(first);
        }
    }

    private static Set<Integer> first(Set<Integer> all) {
        return all.stream().limit(Certificates.NAMED).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void walk(List<Arc> arcs, long[] flow, int need, Set<Integer> lots, Set<Integer> needs) {
        for (Arc arc : arcs) {
            if (arc.demand() == need && lots.add(arc.lot())) {
                for (int a = 0; a < flow.length; a++) {
                    int other = arcs.get(a).demand();
                    if (arcs.get(a).lot() == arc.lot() && flow[a] > 0 && needs.add(other)) {
                        walk(arcs, flow, other, lots, needs);
                    }
                }
            }
        }
    }
}
