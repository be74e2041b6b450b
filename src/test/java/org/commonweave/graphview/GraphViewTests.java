package org.commonweave.graphview;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Views of the sample over HTTP, held against the sample's records walked without a database. */
@GraphTest
@Import(SamplePeople.class)
class GraphViewTests {

    private static final Set<String> ALL = Set.of("PUBLIC", "PARTNERS", "ORG", "PRIVATE");
    private static final OffsetDateTime NOW = SampleDistrict.REFERENCE;
    private static final OffsetDateTime EARLIER = OffsetDateTime.parse("2025-02-01T00:00:00+08:00");

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @CsvSource({
        "Organization, sw-qinghe, 1, 300",
        "Organization, sw-qinghe, 2, 40",
        "Organization, sh-yunqi, 3, 2000",
        "Resource, r-refuge, 2, 7",
        "Need, n-shelter, 1, 1",
        "Place, wq, 1, 2000",
        "Place, wq, 2, 100"
    })
    void showsWhatSurroundsARecord(String label, String name, int hops, int limit) {
        NodeRef centre = node(label, name);
        Surroundings graph = Surroundings.at(NOW, ALL);
        JsonNode view = view("administrator", Map.of("around", Asking.id(centre), "hops", hops, "limit", limit));
        agrees(view, graph, centre, graph.reach(Set.of(centre), hops), limit);
    }

    @ParameterizedTest
    @CsvSource({"1, 300", "1, 25", "2, 2000"})
    void showsAPlaceWithEverythingInIt(int hops, int limit) {
        NodeRef wuqiao = node("Place", "wq");
        Surroundings graph = Surroundings.at(NOW, ALL);
        Set<NodeRef> territory = graph.territory(wuqiao);
        assertThat(territory).hasSizeGreaterThan(5);
        JsonNode view = view("administrator", Map.of("place", wuqiao.id(), "hops", hops, "limit", limit));
        agrees(view, graph, wuqiao, graph.reach(territory, hops), limit);
    }

    @Test
    void filtersBoundTheWaysToo() {
        NodeRef qinghe = node("Organization", "sw-qinghe");
        Set<String> types = Set.of("WORKS_ON", "LED", "PARTY_TO");
        Set<String> labels = Set.of("Organization", "Activity", "Agreement");
        Surroundings graph = Surroundings.at(NOW, ALL).by(types).of(labels, Set.of(qinghe));
        Map<String, Object> asked = Map.of(
                "around",
                Asking.id(qinghe),
                "hops",
                2,
                "labels",
                labels.stream().map(NodeKinds::value).toList(),
                "relationships",
                types);
        agrees(view("administrator", asked), graph, qinghe, graph.reach(Set.of(qinghe), 2), 300);
    }

    @Test
    void looksOnFromPlacesThatAreNotShown() {
        NodeRef wuqiao = node("Place", "wq");
        Surroundings graph = Surroundings.at(NOW, ALL);
        Set<NodeRef> territory = graph.territory(wuqiao);
        JsonNode view = view("administrator", Map.of("place", wuqiao.id(), "labels", List.of("ORGANIZATION")));
        Set<String> organizations = graph.reach(territory, 1).keySet().stream()
                .filter(found -> found.label().equals("Organization"))
                .map(NodeRef::id)
                .collect(Collectors.toSet());
        organizations.add(wuqiao.id());
        assertThat(uuids(view.path("nodes"))).containsExactlyInAnyOrderElementsOf(organizations);
    }

    @Test
    void isTheSameEachTime() {
        Map<String, Object> asked =
                Map.of("around", Asking.id(node("Organization", "sw-qinghe")), "hops", 2, "limit", 60);
        assertThat(view("planner", asked)).isEqualTo(view("planner", asked));
    }

    @Test
    void looksAtAnotherInstant() {
        NodeRef qinghe = node("Organization", "sw-qinghe");
        Surroundings then = Surroundings.at(EARLIER, ALL);
        Map<NodeRef, Integer> expected = then.reach(Set.of(qinghe), 2);
        assertThat(expected.keySet())
                .isNotEqualTo(Surroundings.at(NOW, ALL).reach(Set.of(qinghe), 2).keySet());
        JsonNode view = view(
                "administrator",
                Map.of("around", Asking.id(qinghe), "hops", 2, "limit", 2000, "asOf", EARLIER.toString()));
        agrees(view, then, qinghe, expected, 2000);
        assertThat(view.path("nodes"))
                .allSatisfy(node -> assertThat(node.path("node").path("id")).isEqualTo(node.path("id")));
        JsonNode unknown = Api.on(port)
                .as("administrator")
                .ask(
                        "query($id: ID!, $at: DateTime!) { graphView(around: $id, knownAt: $at) { totalNodes } }",
                        Map.of("id", Asking.id(qinghe), "at", "2001-01-01T00:00:00Z"));
        assertThat(Asking.code(unknown)).isEqualTo("NOT_FOUND");
    }

    @Test
    void countsAndShowsWhatTheViewerMaySee() {
        NodeRef wuqiao = node("Place", "wq");
        Surroundings open = Surroundings.at(NOW, Set.of("PUBLIC"));
        Map<NodeRef, Integer> expected = open.reach(open.territory(wuqiao), 2);
        JsonNode stranger = view("", Map.of("place", wuqiao.id(), "hops", 2, "limit", 2000));
        agrees(stranger, open, wuqiao, expected, 2000);
        assertThat(stranger.path("nodes"))
                .noneMatch(node -> node.path("label").asString().equals("PERSON"));
        assertThat(view("", Map.of("place", wuqiao.id(), "labels", List.of("PERSON"), "hops", 3))
                        .path("totalNodes")
                        .asInt())
                .isEqualTo(1);
        JsonNode agency = view("agency:sw-qinghe", Map.of("place", wuqiao.id(), "hops", 2, "limit", 2000));
        assertThat(agency.path("nodes"))
                .anyMatch(node -> node.path("label").asString().equals("PERSON"));
    }

    @Test
    void aShelterIsSeenWithoutItsSite() {
        NodeRef shelter = node("Organization", "sh-yunqi");
        String site = SamplePeople.id("Place", "shelter");
        Map<String, Object> asked = Map.of("around", Asking.id(shelter), "hops", 3, "limit", 2000);
        for (String viewer : List.of("", "agency:sw-qinghe", "planner")) {
            assertThat(uuids(view(viewer, asked).path("nodes")))
                    .contains(shelter.id())
                    .doesNotContain(site);
        }
        assertThat(uuids(view("administrator", asked).path("nodes"))).contains(site);
        // A hidden centre is refused in the same words as one that is not there.
        String query = "query($id: ID!) { graphView(around: $id) { totalNodes } }";
        JsonNode hidden = Api.on(port).ask(query, Map.of("id", Asking.id(new NodeRef("Place", site))));
        JsonNode absent = Api.on(port).ask(query, Map.of("id", Asking.id(new NodeRef("Place", "nowhere"))));
        assertThat(Asking.code(hidden)).isEqualTo("NOT_FOUND");
        assertThat(hidden).isEqualTo(absent);
        String place = "query($id: ID!) { graphView(place: $id) { totalNodes } }";
        assertThat(Api.on(port).ask(place, Map.of("id", site)))
                .isEqualTo(Api.on(port).ask(place, Map.of("id", "nowhere")));
    }

    @Test
    void takesAFewStatementsHoweverMuchIsShown() {
        for (int hops = 1; hops <= 3; hops++) {
            Map<String, Long> before = counts();
            JsonNode view = view(
                    "administrator",
                    Map.of("around", Asking.id(node("Organization", "sw-qinghe")), "hops", hops, "limit", 2000));
            assertThat(view.path("nodes")).hasSizeGreaterThan(20);
            Map<String, Long> after = counts();
            before.forEach((name, count) -> after.merge(name, -count, Long::sum));
            after.values().removeIf(count -> count == 0);
            // The audit and the search for due summonses run beside.
            after.keySet().removeIf(name -> name.startsWith("audit/") || name.startsWith("whistle/"));
            assertThat(after)
                    .isEqualTo(Map.of(
                            "graphview/centre", 1L,
                            "graphview/neighbours", (long) hops,
                            "graphview/ties", 1L,
                            "graphview/nodes", 1L,
                            "read/nodes", 1L));
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (Timer timer : meters.find("commonweave.statement").timers()) {
            counts.merge(String.valueOf(timer.getId().getTag("statement")), timer.count(), Long::sum);
        }
        return counts;
    }

    private static void agrees(
            JsonNode view, Surroundings graph, NodeRef centre, Map<NodeRef, Integer> reached, int limit) {
        List<NodeRef> kept =
                graph.ordered(centre, reached).stream().limit(limit).toList();
        List<RelationshipRecord> shown = graph.among(Set.copyOf(kept));
        int total = graph.among(reached.keySet()).size();
        assertThat(uuids(view.path("nodes")))
                .containsExactlyElementsOf(kept.stream().map(NodeRef::id).toList());
        assertThat(view.path("totalNodes").asInt()).isEqualTo(reached.size());
        assertThat(view.path("shownNodes").asInt()).isEqualTo(kept.size());
        assertThat(uuids(view.path("edges")))
                .containsExactlyInAnyOrderElementsOf(
                        shown.stream().map(RelationshipRecord::id).toList());
        assertThat(view.path("totalEdges").asInt()).isEqualTo(total);
        assertThat(view.path("shownEdges").asInt()).isEqualTo(shown.size());
        assertThat(view.path("truncated").asBoolean()).isEqualTo(kept.size() < reached.size());
        assertThat(view.path("lowerBound").asBoolean()).isFalse();
        assertThat(view.path("summary").asString())
                .isEqualTo("shown %,d of %,d".formatted(kept.size(), reached.size()));
        assertThat(view.path("chinese").asString()).isEqualTo("显示 %,d / %,d".formatted(kept.size(), reached.size()));
        int degrees = view.path("nodes")
                .valueStream()
                .mapToInt(node -> node.path("degree").asInt())
                .sum();
        assertThat(degrees).isBetween(2 * shown.size(), 2 * total);
        Set<String> ids = Set.copyOf(view.path("nodes").findValuesAsString("id"));
        assertThat(view.path("edges"))
                .allSatisfy(edge -> assertThat(ids)
                        .contains(edge.path("from").asString(), edge.path("to").asString()));
    }

    private JsonNode view(String viewer, Map<String, Object> asked) {
        return Asking.ask(port, viewer, asked, NOW);
    }

    private static NodeRef node(String label, String name) {
        return new NodeRef(label, SamplePeople.id(label, name));
    }

    private static List<String> uuids(JsonNode list) {
        return list.valueStream().map(one -> one.path("uuid").asString()).toList();
    }
}
