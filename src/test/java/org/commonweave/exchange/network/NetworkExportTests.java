package org.commonweave.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.sample.SampleDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworkExportTests {

    private static final NodeRef STATION = new NodeRef("Organization", "0b0e4f5c-9a51-4b7e-8a0d-2f8c1c6f0a01");
    private static final NodeRef PERSON = new NodeRef("Person", "0b0e4f5c-9a51-4b7e-8a0d-2f8c1c6f0a02");

    @TempDir
    private Path directory;

    @Test
    void writesGraphMlWithDeclaredTypesAndKnownEnds() throws Exception {
        Document document = graphMl(SampleDistrict.records().toList());
        Map<String, String> keys = new HashMap<>();
        each(document, "key", key -> keys.put(key.getAttribute("id"), key.getAttribute("attr.type")));
        assertThat(keys)
                .containsEntry("node.label", "string")
                .containsEntry("node.latitude", "double")
                .containsEntry("node.consentShare", "boolean")
                .containsEntry("edge.weight", "double")
                .containsEntry("edge.count", "long");

        Set<String> ids = new HashSet<>();
        each(document, "node", node -> {
            assertThat(ids.add(node.getAttribute("id"))).isTrue();
            assertThat(data(node)).containsKeys("node.label", "node.type");
            data(node)
                    .forEach((key, value) -> assertThat(fits(String.valueOf(keys.get(key)), value))
                            .isTrue());
        });
        int[] edges = {0};
        each(document, "edge", edge -> {
            edges[0]++;
            assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            assertThat(data(edge)).containsKeys("edge.label", "edge.weight");
            data(edge)
                    .forEach((key, value) -> assertThat(fits(String.valueOf(keys.get(key)), value))
                            .isTrue());
        });
        long nodes =
                SampleDistrict.records().filter(NodeRecord.class::isInstance).count();
        assertThat(ids).hasSize((int) nodes);
        assertThat(edges[0]).isEqualTo((int) (SampleDistrict.records().count() - nodes));
    }

    @Test
    void writesNoCharacterThatXmlForbidsAndEscapesTheOthers() throws Exception {
        Document document = graphMl(
                List.of(new NodeRecord("Organization", STATION.id(), Map.of("nameEn", "A <b> & \u0001 \"c\" 服务站"))));
        each(document, "node", node -> assertThat(data(node)).containsEntry("node.label", "A <b> &  \"c\" 服务站"));
    }

    @Test
    void writesNodeLinkJsonWithWeights() throws IOException {
        Path file = directory.resolve("graph.json");
        List<GraphRecord> records = List.of(
                new NodeRecord("Person", PERSON.id(), Map.of("nameEn", "Li Ming", "aliases", List.of("a", "b"))),
                new NodeRecord("Person", STATION.id(), Map.of()),
                RelationshipRecord.of("KNOWS", PERSON, new NodeRef("Person", STATION.id()), "", Map.of("trust", 0.25)));
        new NodeLinkExport().write(records::stream, file);
        JsonNode graph = JsonMapper.shared().readTree(file.toFile());
        assertThat(graph.path("directed").asBoolean()).isTrue();
        assertThat(graph.path("nodes")).hasSize(2);
        assertThat(graph.at("/nodes/0/label").asString()).isEqualTo("Li Ming");
        assertThat(graph.at("/nodes/0/aliases").asString()).isEqualTo("a | b");
        assertThat(graph.at("/links/0/source").asString()).isEqualTo("Person:" + PERSON.id());
        assertThat(graph.at("/links/0/target").asString()).isEqualTo("Person:" + STATION.id());
        assertThat(graph.at("/links/0/weight").asDouble()).isEqualTo(0.25);
        assertThat(graph.at("/links/0/label").asString()).isEqualTo("KNOWS");
    }

    @Test
    void writesAnEmptyGraphAsAGraph() throws Exception {
        Path file = directory.resolve("graph.json");
        new NodeLinkExport().write(java.util.stream.Stream::empty, file);
        assertThat(JsonMapper.shared().readTree(file.toFile()).path("links")).isEmpty();
        assertThat(graphMl(List.of()).getElementsByTagName("node").getLength()).isZero();
    }

    private Document graphMl(List<GraphRecord> records) throws Exception {
        Path file = directory.resolve("graph.graphml");
        new GraphMlExport(ModelReader.read(ModelConfiguration.sdl())).write(records::stream, file);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "double" -> value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
            case "long" -> value.matches("-?\\d+");
            case "boolean" -> value.matches("true|false");
            default -> type.equals("string");
        };
    }

    private static Map<String, String> data(Element element) {
        Map<String, String> data = new HashMap<>();
        NodeList children = element.getElementsByTagName("data");
        for (int i = 0; i < children.getLength(); i++) {
            Element child = (Element) children.item(i);
            data.put(child.getAttribute("key"), child.getTextContent());
        }
        return data;
    }

    private static void each(Document document, String tag, java.util.function.Consumer<Element> taker) {
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            taker.accept((Element) elements.item(i));
        }
    }
}
