package org.commonweave.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.graph.Await;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Projection;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
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

/** What becomes of facts that are held when something is written. */
@GraphTest
class CarriedFactsTests {

    private static final Viewer PLANNER = Viewer.signedIn(Role.PLANNER, null, null);
    private static final String HERE = SamplePeople.id("Place", "lmt");
    private static final String ELSEWHERE = SamplePeople.id("Place", "yj");

    /** Those by which a whole scope is read. */
    private static final Set<String> STEPS =
            Set.of("snapshot/places", "snapshot/found", "snapshot/doings", "snapshot/actors", "snapshot/Category");

    /** Records around what was touched, of some thousands. */
    private static final int FEW = 300;

    @Autowired
    Snapshots snapshots;

    @Autowired
    FactsLoader loader;

    @Autowired
    RecordReader records;

    @Autowired
    GraphWriter writer;

    @Autowired
    RecordChecker checker;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void load(@Autowired RecordLoad load) {
        SampleInGraph.load(load);
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @Test
    void aWriteElsewhereLeavesThemAsTheyAre() {
        Facts before = facts(PLANNER);
        Map<String, Long> asked = statements();
        write(
                organization("far"),
                tie("SERVES", new NodeRef("Organization", "far"), new NodeRef("Place", ELSEWHERE), Map.of()));
        Facts after = facts(PLANNER);
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.projection()).isSameAs(before.projection());
        assertThat(after.readAt()).isEqualTo(before.readAt());
        assertThat(since(asked).keySet()).doesNotContainAnyElementsOf(STEPS);
        assertThat(facts(PLANNER)).isSameAs(after);
    }

    @Test
    void aChangeHereIsReadByItselfAndNothingElse() {
        Activity activity =
                facts(PLANNER).projection().activities().values().iterator().next();
        NodeRef here = new NodeRef("Activity", activity.id());
        Map<String, Long> asked = statements();
        write(organization("far"), tie("JOINED", new NodeRef("Organization", "far"), here, Map.of()));
        Projection after = facts(PLANNER).projection();
        assertThat(after.organizations()).containsKey("far");
        assertThat(Objects.requireNonNull(after.activities().get(activity.id())).joined())
                .extracting(Link::to)
                .contains("far");
        assertThat(since(asked).keySet()).doesNotContainAnyElementsOf(STEPS);
        assertThat(since(asked).values().stream().mapToLong(Long::longValue).sum())
                .isLessThan(40);
        assertThat(Await.all(records.around(Members.NONE.with(List.of(here)), PLANNER, now())))
                .hasSizeLessThan(FEW);
    }

    @Test
    void aConsentThatIsTakenBackIsOutOfTheNextFacts() {
        Projection before = facts(PLANNER).projection();
        NodeRecord person = record("Person", before.people().firstKey());
        Map<String, Long> asked = statements();
        write(changed(
                person,
                Map.of(
                        "consentStats",
                        false,
                        "consentIntroduce",
                        false,
                        "consentShare",
                        false,
                        "visibility",
                        "PRIVATE")));
        Projection after = facts(PLANNER).projection();
        assertThat(after.people())
                .doesNotContainKey(person.id())
                .hasSize(before.people().size() - 1);
        assertThat(after.roles().values()).noneMatch(role -> role.person().equals(person.id()));
        assertThat(since(asked).keySet()).doesNotContainAnyElementsOf(STEPS);
        write(person);
        assertThat(facts(PLANNER).projection().equals(before)).isTrue();
    }

    @Test
    void whatIsHiddenIsOutOfTheNextFactsWithAllThatHungOnIt() {
        Projection before = facts(PLANNER).projection();
        NodeRecord organization = record("Organization", before.organizations().firstKey());
        write(changed(organization, Map.of("visibility", "PRIVATE")));
        Projection after = facts(PLANNER).projection();
        assertThat(after.organizations()).doesNotContainKey(organization.id());
        assertThat(after.roles().values()).noneMatch(role -> role.organization().equals(organization.id()));
        write(organization);
        assertThat(facts(PLANNER).projection().equals(before)).isTrue();
    }

    @Test
    void whatNobodyToldOfIsReadAnew() {
        facts(PLANNER);
        Map<String, Long> asked = statements();
        TestDatabase.write("MATCH (o:Organization) WITH o LIMIT 1 SET o.nameEn = 'Changed'");
        facts(PLANNER);
        assertThat(since(asked)).containsEntry("snapshot/places", 1L);
    }

    @Test
    void aCategoryIsReadAnew() {
        String category = facts(PLANNER).projection().categories().firstKey();
        write(changed(record("Category", category), Map.of("nameEn", "Another")));
        assertThat(Objects.requireNonNull(
                                facts(PLANNER).projection().categories().get(category))
                        .name()
                        .en())
                .isEqualTo("Another");
    }

    @Test
    void aSiteThatBecomesPartOfThePlaceBringsWhatIsThere() {
        facts(PLANNER);
        NodeRef site = new NodeRef("Place", "new-site");
        NodeRef tenant = new NodeRef("Organization", "tenant");
        write(
                new NodeRecord("Place", "new-site", Map.of("nameEn", "Site", "level", "SITE")),
                organization("tenant"),
                tie("LOCATED_AT", tenant, site, Map.of()));
        assertThat(facts(PLANNER).projection().organizations()).doesNotContainKey("tenant");
        Map<String, Long> asked = statements();
        write(tie("WITHIN", site, new NodeRef("Place", HERE), Map.of()));
        Projection after = facts(PLANNER).projection();
        assertThat(after.places()).containsKey("new-site");
        assertThat(after.organizations()).containsKey("tenant");
        assertThat(since(asked).keySet()).doesNotContainAnyElementsOf(STEPS);
    }

    /** One of its units acts here already, so that it is among the facts, and what it is the whole of is not. */
    @Test
    void anOrganizationThatMovesHereBringsItsUnitsAndTheirDoings() {
        NodeRef whole = new NodeRef("Organization", "whole");
        NodeRef unit = new NodeRef("Organization", "unit");
        NodeRef part = new NodeRef("Organization", "part");
        NodeRef work = new NodeRef("Activity", "work");
        String here = facts(PLANNER).projection().activities().firstKey();
        write(
                organization("whole"),
                organization("unit"),
                organization("part"),
                new NodeRecord("Activity", "work", Map.of("nameEn", "Work", "kind", "MEETING")),
                tie("PART_OF", unit, whole, Map.of()),
                tie("PART_OF", part, unit, Map.of()),
                tie("LED", part, work, Map.of()),
                tie("JOINED", unit, new NodeRef("Activity", here), Map.of()));
        Projection before =
                Await.one(loader.anew(about())).orElseThrow().facts().projection();
        assertThat(before.organizations()).containsKey("unit").doesNotContainKey("part");
        TestDatabase.touch();
        assertThat(facts(PLANNER).projection().equals(before)).isTrue();
        Map<String, Long> asked = statements();
        write(tie("SERVES", whole, new NodeRef("Place", HERE), Map.of()));
        Projection after = facts(PLANNER).projection();
        assertThat(since(asked).keySet()).doesNotContainAnyElementsOf(STEPS);
        assertThat(after.organizations()).containsKeys("whole", "unit", "part");
        assertThat(after.activities()).containsKey("work");
        assertThat(after.equals(
                        Await.one(loader.anew(about())).orElseThrow().facts().projection()))
                .isTrue();
    }

    private static NodeRecord organization(String id) {
        return new NodeRecord("Organization", id, Map.of("nameEn", id, "kind", "CHARITY"));
    }

    private static Patches.About about() {
        return new Patches.About(HERE, PLANNER, now());
    }

    private Facts facts(Viewer viewer) {
        return Await.one(snapshots.of(HERE, viewer, now()));
    }

    private static Moment now() {
        return Moment.of(Clock.systemUTC(), null, null);
    }

    private void write(GraphRecord... all) {
        assertThat(Await.one(writer.write(Stream.of(all).map(checker::check).toList()))
                        .refused())
                .isEmpty();
    }

    private static RelationshipRecord tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        return RelationshipRecord.of(type, from, to, "test", properties);
    }

    private static NodeRecord changed(NodeRecord record, Map<String, Object> changes) {
        Map<String, Object> properties = new LinkedHashMap<>(record.properties());
        properties.putAll(changes);
        return new NodeRecord(record.label(), record.id(), properties);
    }

    private static NodeRecord record(String label, String id) {
        return SampleDistrict.records()
                .filter(NodeRecord.class::isInstance)
                .map(NodeRecord.class::cast)
                .filter(node -> node.label().equals(label) && node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> statements() {
        Map<String, Long> counts = new TreeMap<>();
        meters.find("commonweave.statement")
                .timers()
                .forEach(timer -> counts.merge(name(timer), timer.count(), Long::sum));
        return counts;
    }

    private static String name(Timer timer) {
        return String.valueOf(timer.getId().getTag("statement"));
    }

    private Map<String, Long> since(Map<String, Long> before) {
        Map<String, Long> since = new HashMap<>(statements());
        new ArrayList<>(since.keySet())
                .forEach(name -> since.computeIfPresent(name, (any, count) -> {
                    long more = count - before.getOrDefault(name, 0L);
                    return more == 0 ? null : more;
                }));
        return since;
    }
}
