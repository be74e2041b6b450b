package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonweave.cases.TestIdentities;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.commonweave.JsonLinesExport;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.Importer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The same networks the whole way: from a file into the database, and asked over the API. */
@GraphTest
@Import(TestIdentities.class)
class PublishedNetworksInGraphTests {

    private static final String FRAGILITY = """
            query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) { collaboration { fragility {
              n evidenceCount articulationPoints { uuid } bridges { first { uuid } second { uuid } }
              componentsIfRemoved { organization { uuid } components } } } } }""";
    private static final String REACH = """
            query($place: ID!, $at: DateTime!, $body: ID!) { diagnostics(place: $place, asOf: $at) { collaboration {
              reliabilityReach(organization: $body) { reached { organization { uuid } hops reliability } } } } }""";

    @Autowired
    Importer importer;

    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    @BeforeEach
    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    @Test
    void cheyenneFallsApartInTheDatabaseAsOnPaper() throws IOException {
        PublishedNetwork network = PublishedNetwork.cheyenne(2, 4);
        load(network);
        JsonNode found = collaboration(network, FRAGILITY, Map.of()).path("fragility");
        WithoutOne expected = new WithoutOne(network.pairs());
        assertThat(found.path("n").asInt()).isEqualTo(27);
        assertThat(found.path("evidenceCount").asInt()).isEqualTo(4);
        assertThat(found.path("articulationPoints").valueStream().map(PublishedNetworksInGraphTests::uuid))
                .containsExactlyElementsOf(expected.articulationPoints());
        assertThat(found.path("bridges")
                        .valueStream()
                        .map(pair -> new Pair(uuid(pair.path("first")), uuid(pair.path("second")))))
                .containsExactlyElementsOf(expected.bridges());
        assertThat(found.path("componentsIfRemoved").valueStream())
                .hasSize(14)
                .allSatisfy(entry -> assertThat(expected.pieces())
                        .containsEntry(
                                uuid(entry.path("organization")),
                                entry.path("components").asInt()));
    }

    @Test
    void minneapolisInterlocksInTheDatabaseAsOnPaper() throws IOException {
        PublishedNetwork network = PublishedNetwork.minneapolis();
        load(network);
        SortedSet<Pair> found = new TreeSet<>();
        network.edges().stream().map(PublishedNetwork.Edge::to).distinct().forEach(body -> {
            JsonNode reached = collaboration(network, REACH, Map.of("body", body))
                    .path("reliabilityReach")
                    .path("reached");
            reached.forEach(entry -> {
                assertThat(entry.path("hops").asInt()).isZero();
                found.add(Pair.of(body, uuid(entry.path("organization"))));
            });
        });
        assertThat(found).isEqualTo(network.interlocks()).hasSize(66);
    }

    private void load(PublishedNetwork network) throws IOException {
        Path file = directory.resolve("network.jsonl");
        new JsonLinesExport().write(() -> network.records().stream(), file);
        var outcome = importer.run(
                new ImportOrder(file, null, ImportOptions.defaults(), false, directory.resolve("report")), told -> {});
        assertThat(outcome.created()).isEqualTo(network.records().size());
    }

    private JsonNode collaboration(PublishedNetwork network, String query, Map<String, Object> more) {
        Map<String, Object> variables = new java.util.HashMap<>(more);
        variables.putAll(Map.of("place", network.place(), "at", PublishedNetwork.AT.toString()));
        return Api.on(port).as("planner").data(query, variables).at("/diagnostics/collaboration");
    }

    private static String uuid(JsonNode node) {
        return node.path("uuid").asString();
    }
}
