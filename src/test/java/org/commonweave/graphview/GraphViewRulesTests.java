package org.commonweave.graphview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.collaboration.Layer;
import org.commonweave.collaboration.Layers;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.record.NodeRef;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.snapshot.Snapshots;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a view refuses, its computed ties, and what it says when there is too much to count. */
@GraphTest
@Import(SamplePeople.class)
class GraphViewRulesTests {

    private static final OffsetDateTime NOW = SampleDistrict.REFERENCE;
    private static final String WUQIAO = SamplePeople.id("Place", "wq");
    private static final NodeRef QINGHE = new NodeRef("Organization", SamplePeople.id("Organization", "sw-qinghe"));

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @Autowired
    Model model;

    @Autowired
    Snapshots snapshots;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @EnumSource(value = Layer.class, names = "REPORTED", mode = EnumSource.Mode.EXCLUDE)
    void tiesOrganizationsByLayer(Layer layer) {
        JsonNode view = Asking.ask(
                port,
                "administrator",
                Map.of("place", WUQIAO, "labels", List.of("ORGANIZATION"), "layers", List.of(layer)),
                NOW);
        List<String> shown = view.path("nodes").findValuesAsString("uuid");
        Frame frame = new Frame(
                NOW,
                OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC),
                new Window(NOW.minusDays(365), NOW),
                Guards.DEFAULT);
        List<String> expected =
                Layers.of(ProjectionReader.read(SampleDistrict.records(), WUQIAO), frame).of(layer).values().stream()
                        .filter(tie -> shown.contains(tie.pair().first())
                                && shown.contains(tie.pair().second()))
                        .map(tie -> "%s %s %.6f"
                                .formatted(
                                        Asking.id(new NodeRef(
                                                "Organization", tie.pair().first())),
                                        Asking.id(new NodeRef(
                                                "Organization", tie.pair().second())),
                                        tie.strength()))
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(view.path("edges")
                        .valueStream()
                        .filter(edge -> edge.path("uuid").isNull()))
                .allSatisfy(edge -> assertThat(edge.path("layer").asString()).isEqualTo(layer.name()))
                .extracting(edge -> "%s %s %.6f"
                        .formatted(
                                edge.path("from").asString(),
                                edge.path("to").asString(),
                                edge.path("weight").asDouble()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String viewer, Map<String, Object> asked, String code, String argument) {
        JsonNode answer = Asking.as(port, viewer).ask(Asking.VIEW, asked);
        assertThat(Asking.code(answer)).isEqualTo(code);
        assertThat(answer.path("errors")
                        .path(0)
                        .path("extensions")
                        .path("argument")
                        .path(0)
                        .asString())
                .isEqualTo(argument);
    }

    static Stream<Arguments> refuses() {
        String around = Asking.id(QINGHE);
        String source = Asking.id(new NodeRef("Source", "any"));
        return Stream.of(
                Arguments.of("", Map.of(), "REQUIRED", "around"),
                Arguments.of("", Map.of("around", around, "place", WUQIAO), "INVALID_VALUE", "around"),
                Arguments.of("", Map.of("around", "nonsense"), "NOT_FOUND", "around"),
                Arguments.of("", Map.of("around", source), "WRONG_TYPE", "around"),
                Arguments.of("", Map.of("place", around), "WRONG_TYPE", "place"),
                Arguments.of("", Map.of("place", "nowhere"), "NOT_FOUND", "place"),
                Arguments.of("", Map.of("place", WUQIAO, "hops", 0), "INVALID_VALUE", "hops"),
                Arguments.of("", Map.of("place", WUQIAO, "hops", 4), "INVALID_VALUE", "hops"),
                Arguments.of("", Map.of("place", WUQIAO, "limit", 0), "INVALID_VALUE", "limit"),
                Arguments.of("", Map.of("place", WUQIAO, "limit", 2001), "INVALID_VALUE", "limit"),
                Arguments.of(
                        "",
                        Map.of("place", WUQIAO, "relationships", List.of("FROM_SOURCE")),
                        "INVALID_VALUE",
                        "relationships"),
                Arguments.of("", layers("FORMAL"), "FORBIDDEN", "layers"),
                Arguments.of("resident", layers("OPERATIONAL"), "FORBIDDEN", "layers"),
                Arguments.of("agency:sw-qinghe", layers("PERSONAL"), "FORBIDDEN", "layers"),
                Arguments.of("planner", layers("REPORTED"), "INVALID_VALUE", "layers"),
                Arguments.of(
                        "planner", Map.of("around", around, "layers", List.of("FORMAL")), "INVALID_VALUE", "layers"));
    }

    private static Map<String, Object> layers(String layer) {
        return Map.of("place", WUQIAO, "layers", List.of(layer));
    }

    @Test
    void anAgencyIsShownThePaperTies() {
        JsonNode view = Asking.ask(port, "agency:sw-qinghe", layers("FORMAL"), NOW);
        assertThat(view.path("edges"))
                .anyMatch(edge -> edge.path("layer").asString("").equals("FORMAL"));
    }

    /** The bound is lowered for the test; which nodes are within it follows from their identifiers. */
    @Test
    void saysAtLeastWhenThereIsTooMuchToCount() {
        Surroundings all = Surroundings.at(NOW, Set.of("PUBLIC", "PARTNERS", "ORG", "PRIVATE"));
        List<String> nearest = all.reach(Set.of(QINGHE), 1).keySet().stream()
                .filter(node -> !node.equals(QINGHE))
                .map(NodeRef::id)
                .sorted()
                .limit(9)
                .toList();
        GraphView view = bounded(new GraphViewSettings(10, 1_000), 300);
        assertThat(view.nodes().get(0).node()).isEqualTo(QINGHE);
        assertThat(view.nodes().stream().skip(1).map(GraphViewNode::uuid).sorted())
                .containsExactlyElementsOf(nearest);
        assertThat(view.totalNodes()).isEqualTo(10);
        assertThat(view.truncated()).isTrue();
        assertThat(view.lowerBound()).isTrue();
        assertThat(view.inWords("EN")).isEqualTo("shown 10 of at least 10");
        assertThat(view.inWords(null)).isEqualTo("显示 10 / 至少 10");

        GraphView few = bounded(new GraphViewSettings(20_000, 5), 4);
        assertThat(few.totalEdges()).isEqualTo(5);
        assertThat(few.lowerBound()).isTrue();
        assertThat(few.nodes()).hasSize(4);
    }

    private GraphView bounded(GraphViewSettings settings, int limit) {
        ViewRequest request = new ViewRequest(
                QINGHE,
                false,
                2,
                Set.copyOf(NodeKinds.of(model).map(NodeType::label).toList()),
                Set.copyOf(NodeKinds.relationships(model)),
                Set.of(),
                limit,
                Viewer.SYSTEM,
                new Moment(NOW, NOW.plusYears(10)));
        return Await.one(new Views(new Explorer(graph, model, settings), snapshots).of(request));
    }

    @Test
    void everyNodeOfTheModelButSourcesHasAKind() {
        assertThat(NodeKinds.of(model).map(NodeType::label))
                .contains("Person", "Organization")
                .doesNotContain("Source");
        assertThat(NodeKinds.value("ServicePoint")).isEqualTo("SERVICE_POINT");
    }
}
