package org.commonweave.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.graph.Await;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

@GraphTest
class GraphWriterTests {

    private static final NodeRef GIVER = new NodeRef("Organization", "giver");
    private static final NodeRef HALL = new NodeRef("Resource", "hall");
    private static final NodeRef ATTIC = new NodeRef("Resource", "attic");

    @Autowired
    RecordChecker checker;

    @Autowired
    GraphWriter writer;

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @Test
    void createsUpdatesAndLeavesAlone() {
        List<GraphRecord> records = List.of(giver("One"), hall(40), attic(), provides("t", HALL, "2026-01-01"));
        assertThat(write(records)).isEqualTo(new WriteOutcome(4, 0, 0, List.of()));
        assertThat(write(records)).isEqualTo(new WriteOutcome(0, 0, 4, List.of()));
        assertThat(write(List.of(giver("One"), hall(41), provides("t", HALL, "2026-02-01"))))
                .isEqualTo(new WriteOutcome(0, 2, 1, List.of()));
        assertThat(value("MATCH (n:Resource {id: 'hall'}) RETURN [n.capacity, n.version]"))
                .isEqualTo(List.of(41.0, 2L));
        assertThat(value("MATCH ()-[r:PROVIDES {id: 't'}]->() RETURN [toString(r.validFrom), r.version]"))
                .isEqualTo(List.of("2026-02-01T00:00:00Z", 2L));
    }

    @Test
    void takesTheLaterOfTwoInABatch() {
        WriteOutcome outcome = write(List.of(
                giver("One"),
                hall(1),
                provides("t", HALL, "2026-01-01"),
                hall(2),
                provides("t", HALL, "2026-02-01"),
                hall(2)));
        assertThat(outcome).isEqualTo(new WriteOutcome(3, 2, 1, List.of()));
        assertThat(value("MATCH (n:Resource) RETURN n.capacity")).isEqualTo(2.0);
        assertThat(value("MATCH ()-[r:PROVIDES]->() RETURN count(r)")).isEqualTo(1L);
    }

    @Test
    void refusesWhatLacksAnEndOrHasMoved() {
        write(List.of(giver("One"), hall(1), attic(), provides("t", HALL, "2026-01-01")));
        WriteOutcome outcome = write(List.of(
                provides("t", ATTIC, "2026-01-01"),
                provides("u", new NodeRef("Resource", "nowhere"), "2026-01-01"),
                provides("v", ATTIC, "2026-01-01")));
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.refused().stream()
                        .map(refused -> refused.record().id() + " "
                                + refused.violation().code()))
                .containsExactlyInAnyOrder("t OTHER_ENDS", "u DANGLING_REFERENCE");
        assertThat(value("MATCH (:Organization)-[:PROVIDES {id: 't'}]->(n) RETURN n.id"))
                .isEqualTo("hall");
    }

    @Test
    void writesWhatCannotBeThereYetWithoutLookingForIt() {
        List<Checked> records = Stream.of(
                        giver("One"),
                        hall(1),
                        provides("t", HALL, "2026-01-01"),
                        provides("u", new NodeRef("Resource", "nowhere"), "2026-01-01"))
                .map(checker::check)
                .toList();
        WriteOutcome outcome = Await.one(writer.writeNew(records));
        assertThat(outcome.created()).isEqualTo(3);
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.violation().message()).startsWith("There is no Resource"));
        assertThat(write(List.of(provides("t", HALL, "2026-01-01"))).unchanged())
                .isEqualTo(1);
    }

    @Test
    void leavesOutWhatWouldCloseACircle() {
        write(Stream.of("a", "b", "c").map(GraphWriterTests::place).toList());
        assertThat(write(List.of(within("a", "b"), within("b", "c"))).created()).isEqualTo(2);
        WriteOutcome outcome = write(List.of(within("c", "a")));
        assertThat(outcome.created()).isZero();
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.violation().code()).isEqualTo("CYCLE"));
        assertThat(value("MATCH ()-[r:WITHIN]->() RETURN count(r)")).isEqualTo(2L);
    }

    /** In whatever order it becomes known, and whenever any of it is written again. */
    @Test
    void hidesWhereAConfidentialOrganizationIs() {
        NodeRecord shelter = new NodeRecord(
                "Organization", "giver", Map.of("nameEn", "S", "kind", "CHARITY", "confidentialLocation", true));
        NodeRef site = new NodeRef("Place", "site");
        GraphRecord house = new NodeRecord("Place", "site", Map.of("nameEn", "House", "level", "SITE"));
        write(List.of(house, hall(1)));
        write(List.of(RelationshipRecord.of("LOCATED_AT", HALL, site, "", Map.of())));
        write(List.of(giver("S"), provides("t", HALL, "2026-01-01")));
        assertThat(hidden()).isEqualTo(List.of("PUBLIC", "PUBLIC"));
        write(List.of(shelter));
        assertThat(hidden()).isEqualTo(List.of("ORG", "ORG"));
        write(List.of(
                new NodeRecord("Place", "site", Map.of("nameEn", "House", "level", "SITE", "address", "1 Lane")),
                hall(2)));
        write(List.of(RelationshipRecord.of("LOCATED_AT", HALL, site, "", Map.of("validFrom", "2026-01-01"))));
        assertThat(hidden()).isEqualTo(List.of("ORG", "ORG"));
    }

    private static Object hidden() {
        return value("MATCH (p:Place {id: 'site'})<-[at:LOCATED_AT]-() RETURN [p.visibility, at.visibility]");
    }

    private WriteOutcome write(List<? extends GraphRecord> records) {
        List<Checked> checked = records.stream().map(checker::check).toList();
        assertThat(checked).allMatch(Checked::valid);
        return Await.one(writer.write(checked));
    }

    private static Object value(String statement) {
        try (Session session = TestDatabase.driver().session()) {
            return session.run(statement).single().get(0).asObject();
        }
    }

    private static NodeRecord giver(String name) {
        return new NodeRecord("Organization", "giver", Map.of("nameEn", name, "kind", "CHARITY"));
    }

    private static NodeRecord hall(int capacity) {
        return new NodeRecord(
                "Resource", "hall", Map.of("nameEn", "Hall", "resourceClass", "SPACE", "capacity", capacity));
    }

    private static NodeRecord attic() {
        return new NodeRecord("Resource", "attic", Map.of("nameEn", "Attic", "resourceClass", "SPACE"));
    }

    private static NodeRecord place(String id) {
        return new NodeRecord("Place", id, Map.of("nameEn", id, "level", "COMMUNITY"));
    }

    private static RelationshipRecord within(String part, String whole) {
        return RelationshipRecord.of("WITHIN", new NodeRef("Place", part), new NodeRef("Place", whole), "", Map.of());
    }

    private static RelationshipRecord provides(String id, NodeRef what, String from) {
        return new RelationshipRecord("PROVIDES", id, GIVER, what, Map.of("validFrom", from));
    }
}
