package org.commonweave.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.projection.Attendance;
import org.commonweave.projection.Projection;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.record.NodeRecord;
import org.commonweave.refusal.Refusal;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@GraphTest
class SnapshotsTests {

    private static final Viewer PLANNER = new Viewer(Role.PLANNER, null, null, Set.of("introduce", "statistics"));

    @Autowired
    Snapshots snapshots;

    @Autowired
    Graph graph;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void readsFromTheGraphWhatTheRecordsSay() {
        for (String name : new String[] {"wq", "lmt", "lp"}) {
            Projection expected = ProjectionReader.read(SampleDistrict.records(), place(name));
            Projection read = read(place(name), Viewer.SYSTEM);
            assertThat(read.people().keySet()).isEqualTo(expected.people().keySet());
            assertThat(read.activities()).isEqualTo(expected.activities());
            assertThat(read.needs()).isEqualTo(expected.needs());
            assertThat(read.whistles()).isEqualTo(expected.whistles());
            assertThat(read.allocations()).isEqualTo(expected.allocations());
            assertThat(read.equals(expected)).as("facts of %s", name).isTrue();
        }
    }

    @Test
    void aPlannerCountsOnlyPeopleWhoAgreed(@Autowired RecordLoad records) {
        try {
            countsOnlyPeopleWhoAgreed();
        } finally {
            load(records);
        }
    }

    private void countsOnlyPeopleWhoAgreed() {
        Set<String> before = read(place("lp"), PLANNER).people().keySet();
        withdrawConsents(before.stream().limit(10).toList());
        Projection planner =
                read(place("lp"), new Viewer(Role.PLANNER, null, null, Set.of("statistics", "introduce", "x")));
        assertThat(planner.people()).hasSize(before.size() - 10);
        assertThat(planner.acquaintances().values()).allSatisfy(tie -> {
            assertThat(tie.consentBoth()).isTrue();
            assertThat(planner.people()).containsKeys(tie.first(), tie.second());
        });
        assertThat(planner.activities().values().stream()
                        .flatMap(activity -> activity.attendances().stream())
                        .map(Attendance::person))
                .isNotEmpty()
                .isSubsetOf(planner.people().keySet());
    }

    private static void withdrawConsents(List<String> people) {
        TestDatabase.driver()
                .executableQuery("MATCH (p:Person) WHERE p.id IN $people"
                        + " SET p.consentStats = false, p.consentIntroduce = false, p.visibility = 'PRIVATE'")
                .withParameters(Map.of("people", people))
                .execute();
        TestDatabase.touch();
    }

    @Test
    void aStrangerGetsNeitherPeopleNorTies() {
        Projection stranger = read(place("wq"), Viewer.ANONYMOUS);
        assertThat(stranger.organizations()).isNotEmpty();
        assertThat(stranger.people()).isEmpty();
        assertThat(stranger.acquaintances()).isEmpty();
        assertThat(stranger.allocations()).isEmpty();
        assertThat(stranger.ratings()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> read("00000000-0000-4000-8000-000000000000", Viewer.SYSTEM))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatBecameKnownLaterIsLeftOut() {
        OffsetDateTime early = OffsetDateTime.parse("2025-01-01T00:00:00+08:00");
        Projection then = Await.one(
                        snapshots.of(place("wq"), Viewer.SYSTEM, new Moment(SampleDistrict.REFERENCE, early)))
                .projection();
        Projection expected = ProjectionReader.read(SampleDistrict.records(), place("wq"), early);
        assertThat(then.activities()).isEqualTo(expected.activities());
        assertThat(then.roles()).isEqualTo(expected.roles());
    }

    @Test
    void factsAreKeptAsLongAsNothingIsWritten() {
        Facts first = facts(place("lp"), Viewer.SYSTEM);
        assertThat(facts(place("lp"), Viewer.SYSTEM)).isSameAs(first);
        assertThat(facts(place("lp"), Viewer.ANONYMOUS).version()).isEqualTo(first.version());
        assertThat(facts(place("lp"), Viewer.ANONYMOUS).projection()).isNotEqualTo(first.projection());
    }

    @Test
    void oneLoadServesAllWhoAskMeanwhile() {
        write("MERGE (m:Marker {id: 'together'}) SET m.at = randomUUID()");
        List<Facts> read = Await.all(Flux.range(0, 8)
                .flatMap(any -> snapshots.of(place("wq"), Viewer.SYSTEM, Moment.of(Clock.systemUTC(), null, null))));
        assertThat(read).hasSize(8).allSatisfy(facts -> assertThat(facts).isSameAs(read.get(0)));
        write("MATCH (m:Marker) DELETE m");
    }

    @Test
    void everyWriteGivesAnotherVersion() {
        Set<String> seen = new HashSet<>(List.of(version()));
        assertThat(version()).isIn(seen);
        for (int i = 0; i < 50; i++) {
            Await.all(graph.write("test", transaction -> Flux.empty()));
            assertThat(seen.add(version())).isTrue();
        }
    }

    @Test
    void writesAtTheSameTimeAreAllCounted() {
        Await.all(Flux.range(0, 200)
                .flatMap(i -> graph.write("test", transaction -> Flux.empty()).then(), 20));
        assertThat(TestDatabase.driver()
                        .executableQuery("MATCH (v:__DataVersion) RETURN sum(v.count) AS count")
                        .execute()
                        .records()
                        .get(0)
                        .get("count")
                        .asLong())
                .isGreaterThanOrEqualTo(200);
    }

    @Test
    void whatTheServiceKeepsAboutItsOwnWorkGivesNoOtherVersion() {
        String before = version();
        Await.all(graph.keep("test", transaction -> Flux.empty()));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void readingGivesNoOtherVersion() {
        String before = version();
        facts(place("lmt"), Viewer.SYSTEM);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aChangeIsInTheNextFacts() {
        String place = place("lp");
        Facts before = facts(place, Viewer.SYSTEM);
        String organization = before.projection().organizations().keySet().stream()
                .findFirst()
                .orElseThrow();
        write("MATCH (o:Organization {id: '" + organization + "'}) SET o.kind = 'ENTERPRISE', o.was = o.kind");
        Facts after = facts(place, Viewer.SYSTEM);
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.projection()).isNotEqualTo(before.projection());
        write("MATCH (o:Organization {id: '" + organization + "'}) SET o.kind = o.was REMOVE o.was");
        assertThat(facts(place, Viewer.SYSTEM).projection()).isEqualTo(before.projection());
    }

    private String version() {
        return Await.one(snapshots.version());
    }

    private static void write(String statement) {
        TestDatabase.write(statement);
    }

    private Projection read(String place, Viewer viewer) {
        return facts(place, viewer).projection();
    }

    private Facts facts(String place, Viewer viewer) {
        return Await.one(snapshots.of(place, viewer, Moment.of(Clock.systemUTC(), null, null)));
    }

    /** The sample's identifier of a place it calls by a short name. */
    private static String place(String name) {
        return SampleDistrict.records()
                .filter(record -> record instanceof NodeRecord node
                        && node.label().equals("Place")
                        && name.equals(node.properties().get("externalId")))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
