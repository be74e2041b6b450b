package org.commonweave.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Scene;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Validity;
import org.jspecify.annotations.Nullable;

/** The searches find what going down every way finds, on small random networks. */
class RouteProperties {

    private static final int ALL = 100_000;
    private static final Offset<Double> NEARLY = within(1e-9);
    private static final Frame FRAME = Scene.frame(Guards.NONE);

    /**
     * A random network.
     *
     * @param unwilling a person who does not consent, or a number that nobody has
     * @param withholding true to have every tie of one person withheld
     */
    private static Scene scene(long seed, int unwilling, boolean withholding) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = new Scene().organizations("A", "B", "C", "D", "Z");
        String[] organizations = {"A", "B", "C", "D", "Z"};
        int people = 4 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            scene.person("p" + i, i != unwilling);
            scene.post("p" + i, organizations[i < 5 ? i : random.nextInt(5)]);
            if (random.nextInt(4) == 0) {
                scene.post("p" + i, organizations[random.nextInt(5)]);
            }
        }
        for (int i = 0; i < people; i++) {
            for (int j = i + 1; j < people; j++) {
                int trust = 1 + random.nextInt(99);
                boolean consent = random.nextInt(4) != 0;
                if (random.nextInt(5) < 2) {
                    boolean agreed = consent && !(withholding && (i == 1 || j == 1));
                    scene.knows("p" + i, "p" + j, trust / 100.0, agreed, Validity.ALWAYS);
                }
            }
        }
        for (int i = 0; i < 5; i++) {
            for (int j = i + 1; j < 5; j++) {
                if (random.nextInt(5) == 0) {
                    scene.agreement(organizations[i], organizations[j]);
                }
            }
        }
        return scene;
    }

    private static TrustNetwork network(Layers layers) {
        return TrustNetwork.of(layers, FRAME, 0.9);
    }

    private static List<Route> all(TrustNetwork network, Limits limits) {
        List<Route> routes = new ArrayList<>();
        RouteSearch search = new RouteSearch(network, network.find("A"), network.find("Z"), limits, new BitSet());
        for (Route route = search.next(); route != null && routes.size() < ALL; route = search.next()) {
            routes.add(route);
        }
        return routes;
    }

    private static Limits limits(long seed) {
        return new Limits(2 + (int) Math.floorMod(seed, 3L), (int) Math.floorMod(seed / 3, 2L));
    }

    @Property(tries = 300)
    void everySimpleWayIsFoundOnceAndInOrder(@ForAll long seed) {
        Layers layers = scene(seed, -1, false).layers();
        List<Route> routes = all(network(layers), limits(seed));
        List<EveryWay.Way> expected = new EveryWay(layers, FRAME, 0.9, limits(seed)).all("A", "Z");
        assertThat(routes.stream().map(Route::trail).distinct().count()).isEqualTo(routes.size());
        assertThat(routes).hasSameSizeAs(expected);
        expected.sort(Comparator.comparingDouble(EveryWay.Way::reliability).reversed());
        for (int i = 0; i < routes.size(); i++) {
            assertThat(routes.get(i).reliability()).isCloseTo(expected.get(i).reliability(), NEARLY);
        }
    }

    @Property(tries = 300)
    void reachIsTheBestWay(@ForAll long seed) {
        Layers layers = scene(seed, -1, false).layers();
        var reached =
                ReliabilityReach.of(network(layers), FRAME, "A", limits(seed)).detail();
        for (String to : List.of("B", "C", "D", "Z")) {
            double best = new EveryWay(layers, FRAME, 0.9, limits(seed))
                    .all("A", to).stream()
                            .mapToDouble(EveryWay.Way::reliability)
                            .max()
                            .orElse(0);
            assertThat(reached.of(to)).isCloseTo(best, NEARLY);
        }
    }

    @Property(tries = 300)
    void independentWaysShareNothingAndFailLeast(@ForAll long seed) {
        TrustNetwork network = network(scene(seed, -1, false).layers());
        List<Route> routes = all(network, limits(seed));
        DisjointRoutes chosen =
                DisjointRoutes.of(Ways.of(network, network.find("A"), network.find("Z"), limits(seed)), 3);
        for (Route one : chosen.routes()) {
            assertThat(chosen.routes().stream().filter(one::shares).allMatch(one::equals))
                    .isTrue();
        }
        double best = 1 - least(routes, 0, new ArrayList<>());
        assertThat(chosen.combined()).isLessThanOrEqualTo(best + 1e-9);
        if (chosen.proven()) {
            assertThat(chosen.combined()).isCloseTo(best, NEARLY);
        }
    }

    private static double least(List<Route> routes, int start, List<Route> chosen) {
        double least =
                chosen.stream().mapToDouble(route -> 1 - route.reliability()).reduce(1, (a, b) -> a * b);
        // Only the best sixty are tried in every combination.
        for (int i = start; chosen.size() < 3 && i < Math.min(60, routes.size()); i++) {
            Route next = routes.get(i);
            if (chosen.stream().noneMatch(next::shares)) {
                chosen.add(next);
                least = Math.min(least, least(routes, i + 1, chosen));
                chosen.remove(chosen.size() - 1);
            }
        }
        return least;
    }

    @Property(tries = 300)
    void withdrawingConsentNeverHelps(@ForAll long seed) {
        var with = IntroductionPaths.of(
                network(scene(seed, -1, false).layers()), FRAME, "A", "Z", IntroductionPaths.Options.DEFAULT);
        for (Scene fewer : List.of(scene(seed, 1, false), scene(seed, -1, true))) {
            var without =
                    IntroductionPaths.of(network(fewer.layers()), FRAME, "A", "Z", IntroductionPaths.Options.DEFAULT);
            assertThat(orZero(without.value())).isLessThanOrEqualTo(orZero(with.value()) + 1e-9);
            assertThat(orZero(without.detail().combinedReliability()))
                    .isLessThanOrEqualTo(orZero(with.detail().combinedReliability()) + 1e-9);
            assertThat(without.detail().toString()).doesNotContain("knows-");
        }
        assertThat(IntroductionPaths.of(
                                network(scene(seed, 1, false).layers()),
                                FRAME,
                                "A",
                                "Z",
                                IntroductionPaths.Options.DEFAULT)
                        .toString())
                .doesNotContain("role-p1-");
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
