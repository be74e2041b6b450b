package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.commonweave.collaboration.BrokerageRoles.BrokerRole;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;

/** What the metrics say against their definitions, tried out on small random networks. */
class NetworkProperties {

    private static final Offset<Double> NEARLY = within(1e-9);
    private static final Frame FRAME = Scene.frame(Guards.NONE);
    private static final List<String> NODES = List.of("a", "b", "c", "d", "e", "f", "g");

    private static Layers random(long seed, int outOfTen) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, String> blocs = new TreeMap<>();
        NODES.forEach(node -> blocs.put(node, "bloc" + random.nextInt(3)));
        List<String> pairs = new ArrayList<>();
        for (String one : NODES) {
            for (String other : NODES) {
                if (!one.equals(other) && random.nextInt(10) < outOfTen) {
                    pairs.add(one + "-" + other);
                }
            }
        }
        return Scene.network(blocs, pairs).layers();
    }

    private static boolean tied(Layers layers, String one, String other) {
        return !one.equals(other) && layers.operational().containsKey(Pair.of(one, other));
    }

    private static int components(Layers layers, Set<String> nodes) {
        Set<String> seen = new HashSet<>();
        int components = 0;
        for (String start : nodes) {
            if (seen.add(start)) {
                components++;
                Deque<String> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    String next = open.pop();
                    nodes.stream()
                            .filter(node -> tied(layers, node, next) && seen.add(node))
                            .forEach(open::push);
                }
            }
        }
        return components;
    }

    @Property(tries = 200)
    void cuttingPointsAreThoseWhoseRemovalCuts(@ForAll long seed) {
        Layers layers = random(seed, 2);
        var detail = Fragility.of(layers, FRAME, false).detail();
        Set<String> tied = detail.componentsIfRemoved().keySet();
        int whole = components(layers, tied);
        for (String node : tied) {
            Set<String> rest = new TreeSet<>(tied);
            rest.remove(node);
            int pieces = components(layers, rest) - whole + 1;
            assertThat(detail.articulationPoints().contains(node)).isEqualTo(pieces > 1);
            assertThat(detail.componentsIfRemoved()).containsEntry(node, pieces);
        }
        for (Pair pair : layers.operational().keySet()) {
            TreeMap<Pair, Tie> fewer = new TreeMap<>(layers.operational());
            fewer.remove(pair);
            Layers without = new Layers(
                    layers.facts(),
                    layers.organizations(),
                    layers.formal(),
                    layers.personal(),
                    fewer,
                    layers.reported());
            boolean cuts = components(without, tied) > whole;
            assertThat(detail.bridges().contains(pair)).isEqualTo(cuts);
        }
    }

    @Property(tries = 200)
    void constraintIsAsBurtDefinesIt(@ForAll long seed) {
        Layers layers = random(seed, 2);
        for (String ego : NODES) {
            var detail = StructuralHoles.of(layers, FRAME, ego, false).detail();
            double constraint = 0;
            for (String other : NODES) {
                if (tied(layers, ego, other)) {
                    double invested = share(layers, ego, other);
                    for (String between : NODES) {
                        if (!between.equals(ego) && !between.equals(other)) {
                            invested += share(layers, ego, between) * share(layers, between, other);
                        }
                    }
                    constraint += invested * invested;
                }
            }
            if (detail.degree() == 0) {
                assertThat(detail.constraint()).isNull();
            } else {
                assertThat(detail.constraint()).isCloseTo(constraint, NEARLY);
            }
        }
    }

    private static double share(Layers layers, String from, String to) {
        long degree = NODES.stream().filter(node -> tied(layers, from, node)).count();
        return tied(layers, from, to) ? 1.0 / degree : 0;
    }

    @Property(tries = 200)
    void brokersAreFoundByLookingAtEveryThree(@ForAll long seed) {
        Layers layers = random(seed, 3);
        Directed initiated = Directed.activities(layers, FRAME, true);
        var roles = BrokerageRoles.of(layers, FRAME).detail().roles();
        for (String b : NODES) {
            Map<BrokerRole, Integer> expected = new EnumMap<>(BrokerRole.class);
            for (String i : NODES) {
                for (String j : NODES) {
                    boolean open = initiated.count(i, b) > 0 && initiated.count(b, j) > 0 && initiated.count(i, j) == 0;
                    if (open && !i.equals(j)) {
                        boolean ib = layers.bloc(i).equals(layers.bloc(b));
                        boolean bj = layers.bloc(b).equals(layers.bloc(j));
                        boolean ij = layers.bloc(i).equals(layers.bloc(j));
                        BrokerRole role = ib && bj
                                ? BrokerRole.COORDINATOR
                                : ij
                                        ? BrokerRole.ITINERANT
                                        : bj
                                                ? BrokerRole.GATEKEEPER
                                                : ib ? BrokerRole.REPRESENTATIVE : BrokerRole.LIAISON;
                        expected.merge(role, 1, Integer::sum);
                    }
                }
            }
            assertThat(roles.getOrDefault(b, Map.of())).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void theTailIsWhatEnumerationGives(
            @ForAll @IntRange(min = 1, max = 9) int universe,
            @ForAll @IntRange(max = 9) int one,
            @ForAll @IntRange(max = 9) int other,
            @ForAll @IntRange(max = 9) int overlap) {
        int a = Math.min(one, universe);
        int b = Math.min(other, universe);
        int drawn = 0;
        int reached = 0;
        for (int set = 0; set < 1 << universe; set++) {
            if (Integer.bitCount(set) == b) {
                drawn++;
                reached += Integer.bitCount(set & ((1 << a) - 1)) >= overlap ? 1 : 0;
            }
        }
        assertThat(Hypergeometric.upperTail(universe, a, b, overlap)).isCloseTo((double) reached / drawn, NEARLY);
    }

    @Property(tries = 200)
    void correctedValuesKeepTheOrderAndAreNoSmaller(@ForAll long seed, @ForAll @IntRange(max = 20) int more) {
        double[] p = new SplittableRandom(seed).doubles(8).toArray();
        double[] q = FalseDiscovery.adjust(p, p.length + more);
        for (int i = 0; i < p.length; i++) {
            assertThat(q[i]).isBetween(p[i] - 1e-12, 1.0);
            for (int j = 0; j < p.length; j++) {
                if (p[i] <= p[j]) {
                    assertThat(q[i]).isLessThanOrEqualTo(q[j]);
                }
            }
        }
    }

    @Property(tries = 200)
    void theCoverIsTheFewestPeople(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = new Scene().organizations("X", "Y");
        for (int i = 0; i < 7; i++) {
            int where = random.nextInt(5);
            if (where != 4 && where % 2 == 0 || where == 4) {
                scene.post("p" + i, "X");
            }
            if (where % 2 == 1 || where == 4) {
                scene.post("p" + i, "Y");
            }
        }
        for (int i = 0; i < 7; i++) {
            for (int j = i + 1; j < 7; j++) {
                if (random.nextInt(3) == 0) {
                    scene.knows("p" + i, "p" + j, 0.5);
                }
            }
        }
        List<Carrier> carriers = Carrier.all(scene.projection());
        if (carriers.isEmpty()) {
            return;
        }
        int fewest = 7;
        for (int set = 0; set < 1 << 7; set++) {
            int gone = set;
            boolean covers = carriers.stream()
                    .allMatch(carrier -> gone(gone, carrier.one().person())
                            || gone(gone, carrier.other().person()));
            fewest = covers ? Math.min(fewest, Integer.bitCount(set)) : fewest;
        }
        assertThat(CarrierGraph.minimumCover(carriers)).isEqualTo(fewest);
        assertThat(CarrierGraph.indispensable(carriers).isEmpty()).isEqualTo(fewest > 1);
    }

    private static boolean gone(int set, String person) {
        return (set & 1 << Integer.parseInt(person.substring(1))) != 0;
    }
}
