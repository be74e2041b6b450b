package org.commonweave.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.graph.Await;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is written: facts that were brought up to date are those that are read anew, for every viewer. */
@GraphTest
class PatchedFactsTests {

    private static final int ROUNDS = 40;
    private static final int WRITES = 2;
    private static final int LOOKS = 2;

    private static final Map<String, Viewer> VIEWERS = new TreeMap<>(Map.of(
            "everything",
            Viewer.SYSTEM,
            "planner",
            Viewer.signedIn(Role.PLANNER, null, null),
            "agency",
            Viewer.signedIn(Role.AGENCY, SamplePeople.id("Organization", "sw-qinghe"), null),
            "stranger",
            Viewer.ANONYMOUS));

    private static final List<String> PLACES = List.of(SamplePeople.id("Place", "wq"), SamplePeople.id("Place", "lmt"));

    @Autowired
    FactsLoader loader;

    @Autowired
    GraphWriter writer;

    @Autowired
    RecordChecker checker;

    @Autowired
    Model model;

    @Autowired
    MeterRegistry meters;

    private final Map<String, Integer> ways = new TreeMap<>();

    @BeforeEach
    void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @Test
    void areThoseThatAreReadAnew() {
        Map<String, Viewer> viewers = new TreeMap<>(VIEWERS);
        viewers.put("resident", Viewer.signedIn(Role.RESIDENT, null, somebody()));
        RandomWrites writes =
                new RandomWrites(20_260_630, model, SampleDistrict.records(), Set.of(PLACES.get(0), PLACES.get(1)));
        List<Look> looks = PLACES.stream()
                .flatMap(place -> viewers.entrySet().stream()
                        .map(viewer -> new Look(viewer.getKey(), new Patches.About(place, viewer.getValue(), now()))))
                .toList();
        Map<Look, FactsLoader.Loaded> known = new HashMap<>();
        looks.forEach(look -> known.put(look, anew(look)));
        for (int round = 0; round < ROUNDS; round++) {
            List<GraphRecord> written = write(writes);
            known.replaceAll((look, before) -> upToDate(before, look));
            // All of them in turn, because it is reading anew that takes long.
            for (int i = 0; i < LOOKS; i++) {
                Look look = looks.get((round * LOOKS + i) % looks.size());
                same(
                        Objects.requireNonNull(known.get(look)),
                        anew(look),
                        "the facts of a " + look.name() + " after " + written);
            }
        }
        looks.forEach(look -> same(
                Objects.requireNonNull(known.get(look)), anew(look), "the facts of a " + look.name() + " in the end"));
        assertThat(ways.get("patched")).as("%s", ways).isGreaterThan(4 * ways.getOrDefault("anew", 0));
        assertThat(ways.get("carried")).as("%s", ways).isPositive();
    }

    private record Look(String name, Patches.About about) {}

    private static Moment now() {
        return Moment.of(Clock.systemUTC(), null, null);
    }

    private FactsLoader.Loaded anew(Look look) {
        return Await.one(loader.anew(look.about())).orElseThrow();
    }

    /** A person of the sample who shares nothing, and so sees of themselves what nobody else does. */
    private static String somebody() {
        return SampleDistrict.records()
                .filter(record ->
                        record instanceof RelationshipRecord tie && tie.type().equals("TOOK_PART"))
                .map(record -> ((RelationshipRecord) record).from().id())
                .findFirst()
                .orElseThrow();
    }

    private List<GraphRecord> write(RandomWrites writes) {
        List<GraphRecord> all = new ArrayList<>();
        while (all.size() < WRITES) {
            List<Checked> checked = writes.next().stream()
                    .map(checker::check)
                    .filter(Checked::valid)
                    .toList();
            if (!checked.isEmpty()) {
                Await.one(writer.write(checked));
                checked.forEach(one -> all.add(one.record()));
            }
        }
        return all;
    }

    private FactsLoader.Loaded upToDate(FactsLoader.Loaded before, Look look) {
        Map<String, Double> counted = counted();
        FactsLoader.Loaded after =
                Await.one(loader.upToDate(before, look.about())).orElseThrow();
        counted().forEach((way, count) -> {
            if (count > counted.getOrDefault(way, 0.0)) {
                ways.merge(way, 1, Integer::sum);
            }
        });
        return after;
    }

    private Map<String, Double> counted() {
        Map<String, Double> counted = new TreeMap<>();
        meters.find(FactsLoader.METER)
                .counters()
                .forEach(counter -> counted.put(counter.getId().getTag("how"), counter.count()));
        return counted;
    }

    private static void same(FactsLoader.Loaded patched, FactsLoader.Loaded anew, String what) {
        Records one = patched.basis().records();
        Records other = anew.basis().records();
        assertThat(difference(one.nodes().keySet(), other.nodes().keySet()))
                .as(what)
                .isEmpty();
        assertThat(difference(other.nodes().keySet(), one.nodes().keySet()))
                .as(what)
                .isEmpty();
        assertThat(difference(other.nodes().values(), one.nodes().values()))
                .as(what)
                .isEmpty();
        assertThat(difference(one.ties(), other.ties())).as(what).isEmpty();
        assertThat(difference(other.ties(), one.ties())).as(what).isEmpty();
        assertThat(one.ties()).as(what).hasSameSizeAs(other.ties());
        assertThat(patched.facts().projection().equals(anew.facts().projection()))
                .as(what)
                .isTrue();
        assertThat(patched.facts().version()).isEqualTo(anew.facts().version());
    }

    private static <T> Set<T> difference(Collection<T> all, Collection<T> without) {
        Set<T> left = new HashSet<>(all);
        left.removeAll(new HashSet<>(without));
        return left;
    }
}
