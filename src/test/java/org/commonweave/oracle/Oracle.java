package org.commonweave.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Projection;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tiny graph with the numbers that were worked out for it by hand. */
public record Oracle(String id, List<Node> nodes, List<Edge> edges, JsonNode params, JsonNode expected) {

    /** To how much the numbers must agree. */
    public static final double TOLERANCE = 5e-6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A node as the example gives it. */
    public record Node(String id, String label, Map<String, Object> props) {}

    /** An edge as the example gives it: a stored relationship, or a projection to be fed to an algorithm as it is. */
    public record Edge(String from, String to, String type, Map<String, Object> props) {}

    /** The example with the identifier; the test is skipped where the file is not at hand. */
    public static Oracle read(String id) {
        Path file = Path.of(System.getProperty("shared.dir", "."), "design", "oracles.json");
        Assumptions.assumeTrue(Files.isReadable(file), "the worked examples are at hand");
        JsonNode oracles = JSON.readTree(file).get("oracles");
        for (JsonNode oracle : oracles) {
            if (oracle.get("id").asString().equals(id)) {
                return of(oracle);
            }
        }
        throw new IllegalArgumentException("There is no example " + id);
    }

    private static Oracle of(JsonNode oracle) {
        List<Node> nodes = oracle.get("nodes")
                .valueStream()
                .map(node -> new Node(
                        node.get("id").asString(), node.get("labels").get(0).asString(), props(node)))
                .toList();
        List<Edge> edges = oracle.get("edges")
                .valueStream()
                .map(edge -> new Edge(
                        edge.get("from").asString(),
                        edge.get("to").asString(),
                        edge.get("type").asString(),
                        props(edge)))
                .toList();
        return new Oracle(oracle.get("id").asString(), nodes, edges, oracle.get("params"), oracle.get("expected"));
    }

    private static Map<String, Object> props(JsonNode owner) {
        return JSON.convertValue(owner.get("props"), new TypeReference<Map<String, Object>>() {});
    }

    /** What is asked: the example's own window, else ninety days before the first of March 2025. */
    public Frame frame(Guards guards) {
        OffsetDateTime asOf = OracleRecords.time(params.path("windowTo").asString("2025-03-01"));
        OffsetDateTime from = params.has("windowFrom")
                ? OracleRecords.time(params.get("windowFrom").asString())
                : asOf.minusDays(params.path("windowDays").asInt(90));
        return new Frame(asOf, asOf, new Window(from, asOf), guards);
    }

    /** The stored part of the example as facts; its place, or one made up around everything, is the scope. */
    public Projection projection() {
        Frame frame = frame(Guards.NONE);
        OracleRecords records = new OracleRecords(this, frame);
        return ProjectionReader.read(records.all(), records.scope());
    }

    /** An expected number. */
    public double number(String... path) {
        JsonNode found = expected;
        for (String step : path) {
            found = found.path(step);
        }
        if (!found.isNumber()) {
            throw new IllegalArgumentException(id + " expects no number " + String.join(".", path));
        }
        return found.asDouble();
    }

    Duration length() {
        return frame(Guards.NONE).window().length();
    }
}
