package org.commonweave.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.junit.jupiter.api.Test;

class ProjectionReaderTests {

    private static final OffsetDateTime MARCH = OffsetDateTime.parse("2025-03-01T09:00:00+08:00");

    private final List<GraphRecord> records = new ArrayList<>();

    @Test
    void takesWhatLiesInThePlaceAndWhoActsOnIt() {
        places();
        node("Organization", "committee", Map.of("kind", "RESIDENTS_COMMITTEE"));
        node("Organization", "team", Map.of("kind", "COMMUNITY_ORG", "bloc", "RIVER"));
        node("Organization", "guest", Map.of("kind", "CHARITY"));
        node("Organization", "stranger", Map.of("kind", "CHARITY"));
        tie("SERVES", "Organization", "committee", "Place", "community", Map.of());
        tie("PART_OF", "Organization", "team", "Organization", "committee", Map.of());
        tie("SERVES", "Organization", "stranger", "Place", "elsewhere", Map.of());
        node("Activity", "here", Map.of("kind", "EVENT", "start", MARCH));
        node("Activity", "there", Map.of("kind", "EVENT", "start", MARCH));
        node("Activity", "nowhere", Map.of("kind", "MEETING", "start", MARCH));
        tie("LOCATED_AT", "Activity", "here", "Place", "hall", Map.of());
        tie("LOCATED_AT", "Activity", "there", "Place", "elsewhere", Map.of());
        tie("LED", "Organization", "guest", "Activity", "here", Map.of());
        tie("LED", "Organization", "committee", "Activity", "there", Map.of());
        tie("LED", "Organization", "team", "Activity", "nowhere", Map.of());
        Projection projection = ProjectionReader.read(records.stream(), "community");
        assertThat(projection.places().keySet()).containsExactly("community", "hall");
        assertThat(projection.organizations().keySet()).containsExactly("committee", "guest", "team");
        assertThat(projection.activities().keySet()).containsExactly("here", "nowhere");
        assertThat(Objects.requireNonNull(projection.organizations().get("committee"))
                        .bloc())
                .isEqualTo("COMMITTEE_SYSTEM");
        assertThat(Objects.requireNonNull(projection.organizations().get("committee"))
                        .level())
                .isEqualTo("COMMUNITY");
        assertThat(Objects.requireNonNull(projection.organizations().get("team"))
                        .bloc())
                .isEqualTo("RIVER");
    }

    @Test
    void confirmsHoursOnlyByGiverAndOrganizer() {
        places();
        node("Organization", "committee", Map.of("kind", "RESIDENTS_COMMITTEE"));
        node("Activity", "here", Map.of("kind", "EVENT", "start", MARCH));
        tie("LOCATED_AT", "Activity", "here", "Place", "hall", Map.of());
        tie("LED", "Organization", "committee", "Activity", "here", Map.of());
        List<List<String>> confirmations = List.of(List.of("p0", "committee"), List.of("p1"), List.of("committee"));
        for (int i = 0; i < confirmations.size(); i++) {
            node("Person", "p" + i, Map.of("consentStats", true));
            Map<String, Object> part = Map.of("hours", 2, "confirmedBy", confirmations.get(i));
            tie("TOOK_PART", "Person", "p" + i, "Activity", "here", part);
        }
        Projection projection = ProjectionReader.read(records.stream(), "community");
        Activity activity = Objects.requireNonNull(projection.activities().get("here"));
        assertThat(activity.attendances())
                .extracting(Attendance::person, Attendance::confirmed)
                .containsExactlyInAnyOrder(tuple("p0", true), tuple("p1", false), tuple("p2", false));
    }

    @Test
    void countsResidentsOnceHoweverDeepTheyWereCounted() {
        places();
        node("Cohort", "old", Map.of("ageBand", "60+", "minAge", 60));
        node("Cohort", "young", Map.of("ageBand", "18-35", "minAge", 18, "maxAge", 35));
        node("Cohort", "none", Map.of("ageBand", "0-17"));
        tie("POPULATION", "Place", "community", "Cohort", "old", Map.of("count", 100));
        tie("POPULATION", "Place", "hall", "Cohort", "old", Map.of("count", 40));
        tie("POPULATION", "Place", "hall", "Cohort", "young", Map.of("count", 7));
        Projection projection = ProjectionReader.read(records.stream(), "community");
        assertThat(projection.cohorts().values())
                .extracting(Cohort::id, Cohort::residents)
                .containsExactly(tuple("none", null), tuple("old", 100), tuple("young", 7));
    }

    @Test
    void keepsWhatAResourceGaveElsewhere() {
        places();
        node("Resource", "room", Map.of("resourceClass", "SPACE"));
        tie("LOCATED_AT", "Resource", "room", "Place", "hall", Map.of("openingHours", "Sa 09:00-12:00"));
        node("Need", "far", Map.of("status", "OPEN"));
        tie("LOCATED_AT", "Need", "far", "Place", "elsewhere", Map.of());
        Map<String, Object> allocation = Map.of("quantity", 3, "status", "DELIVERED", "at", MARCH);
        tie("ALLOCATED", "Resource", "room", "Need", "far", allocation);
        Projection projection = ProjectionReader.read(records.stream(), "community");
        assertThat(projection.needs()).isEmpty();
        assertThat(projection.allocations().values())
                .extracting(Allocation::need)
                .containsExactly("far");
        assertThat(Objects.requireNonNull(projection.resources().get("room")).openingHours())
                .isEqualTo("Sa 09:00-12:00");
    }

    @Test
    void leavesOutWhatBecameKnownLater() {
        places();
        node("Resource", "room", Map.of("resourceClass", "SPACE", "recordedAt", MARCH));
        tie("LOCATED_AT", "Resource", "room", "Place", "hall", Map.of());
        assertThat(ProjectionReader.read(records.stream(), "community", MARCH).resources())
                .hasSize(1);
        assertThat(ProjectionReader.read(records.stream(), "community", MARCH.minusSeconds(1))
                        .resources())
                .isEmpty();
    }

    @Test
    void refusesAPlaceThatIsNotThere() {
        assertThatThrownBy(() -> ProjectionReader.read(records.stream(), "atlantis"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void places() {
        node("Place", "community", Map.of("level", "COMMUNITY"));
        node("Place", "hall", Map.of("level", "SITE"));
        node("Place", "elsewhere", Map.of("level", "COMMUNITY"));
        tie("WITHIN", "Place", "hall", "Place", "community", Map.of());
    }

    private void node(String label, String id, Map<String, Object> properties) {
        records.add(new NodeRecord(label, id, properties));
    }

    private void tie(
            String type, String label, String from, String toLabel, String to, Map<String, Object> properties) {
        records.add(RelationshipRecord.of(type, new NodeRef(label, from), new NodeRef(toLabel, to), "", properties));
    }
}
