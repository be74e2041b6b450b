package org.commonweave.exchange.hsds.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.Imported;
import org.commonweave.exchange.hsds.HsdsJsonImport;
import org.commonweave.exchange.hsds.HsdsTabularImport;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HsdsExportTests {

    private static final String SERVICE = """
            [{"id": "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0002", "name": "Hot meals", "status": "active",
              "description": "Every day", "url": "www.kitchen.example", "minimum_age": 18,
              "organization": {"id": "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0001", "name": "Kitchen", "description": "Cooks",
                 "year_incorporated": 1999, "motto": "Eat!"},
              "phones": [{"id": "p1", "number": "021 555", "languages": [{"code": "zh", "name": "Chinese"}]}],
              "service_at_locations": [{"id": "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0003", "description": "Back door",
                 "location": {"id": "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0004", "location_type": "physical", "name": "Hall",
                 "latitude": 31.2, "longitude": 121.5, "addresses": [{"address_1": "1 Long Lane", "city": "Shanghai"}]}}],
              "attributes": [{"value": "warm", "taxonomy_term": {"id": "food", "name": "Food", "taxonomy": "needs"}}],
              "colour_of_door": "red"}]
            """;

    @TempDir
    private Path directory;

    @Test
    void nestsServicesAsTheApiOfHsdsDoes() throws IOException {
        new HsdsJsonExport().write(imported(SERVICE).asSource(), directory.resolve("out"));
        JsonNode service = read("out/services.json").get(0);
        assertThat(service.at("/organization/name").asString()).isEqualTo("Kitchen");
        assertThat(service.at("/organization/year_incorporated").isNumber()).isTrue();
        assertThat(service.at("/url").asString()).isEqualTo("http://www.kitchen.example");
        assertThat(service.at("/minimum_age").asInt()).isEqualTo(18);
        assertThat(service.at("/colour_of_door").asString()).isEqualTo("red");
        assertThat(service.at("/service_at_locations/0/description").asString()).isEqualTo("Back door");
        assertThat(service.at("/service_at_locations/0/location/addresses/0/city")
                        .asString())
                .isEqualTo("Shanghai");
        assertThat(service.at("/attributes/0/value").asString()).isEqualTo("warm");
        assertThat(service.at("/attributes/0/taxonomy_term/name").asString()).isEqualTo("Food");
        assertThat(service.at("/phones/0/id").asString()).hasSize(36);
        assertThat(read("out/taxonomy_terms.json").at("/0/taxonomy_detail/name").asString())
                .isEqualTo("needs");
    }

    @Test
    void losesNothingOnTheWayOutAndBackAsJson() throws IOException {
        Imported first = imported(SERVICE);
        new HsdsJsonExport().write(first.asSource(), directory.resolve("out"));
        sameAgain(first, new HsdsJsonImport());
    }

    @Test
    void losesNothingOnTheWayOutAndBackAsTables() throws IOException {
        Imported first = imported(SERVICE);
        new HsdsTabularExport().write(first.asSource(), directory.resolve("out"));
        assertThat(Files.readAllLines(directory.resolve("out/services.csv")).get(0))
                .endsWith(",colour_of_door");
        assertThat(JsonMapper.shared()
                        .readTree(directory.resolve("out/datapackage.json").toFile())
                        .path("resources"))
                .isNotEmpty();
        sameAgain(first, new HsdsTabularImport());
    }

    private void sameAgain(Imported first, ImportFormat format) {
        Imported again = Imported.from(directory.resolve("out"), format, directory.resolve("again"));
        assertThat(again.summary().errors()).isZero();
        for (String label : List.of("Organization", "Resource", "Place")) {
            assertThat(again.nodes(label)).hasSameSizeAs(first.nodes(label)).isNotEmpty();
            for (NodeRecord node : first.nodes(label)) {
                NodeRecord same = again.nodes(label).stream()
                        .filter(other -> other.id().equals(node.id()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + " " + node.id() + " is gone"));
                node.properties().forEach((name, value) -> {
                    if (!List.of("extras", "url", "externalId").contains(name)) {
                        assertThat(same.properties()).containsEntry(name, value);
                    }
                });
            }
        }
        for (String type : List.of("PROVIDES", "LOCATED_AT")) {
            assertThat(again.ties(type)).containsExactlyInAnyOrderElementsOf(first.ties(type));
        }
        assertThat(again.ties("IN_CATEGORY")).hasSize(1);
        assertThat(again.records().toString()).contains("colour_of_door", "motto", "Back door", "warm", "021 555");
    }

    @Test
    void showsOnlyPeopleWhoAreShownToEverybody() throws IOException {
        NodeRef organization = new NodeRef("Organization", "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0001");
        NodeRef shown = new NodeRef("Person", "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0011");
        NodeRef hidden = new NodeRef("Person", "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0012");
        List<GraphRecord> records = List.of(
                new NodeRecord(organization.label(), organization.id(), Map.of("nameEn", "Kitchen", "kind", "CHARITY")),
                new NodeRecord(shown.label(), shown.id(), Map.of("nameEn", "Li Ming", "visibility", "PUBLIC")),
                new NodeRecord(hidden.label(), hidden.id(), Map.of("nameEn", "Wang Fang", "visibility", "PARTNERS")),
                RelationshipRecord.of("HOLDS_ROLE", shown, organization, "", Map.of("role", "head")),
                RelationshipRecord.of("HOLDS_ROLE", hidden, organization, "", Map.of("role", "cook")));
        List<String> notes = new HsdsJsonExport().write(records::stream, directory.resolve("out"));
        assertThat(read("out/organizations.json").at("/0/contacts"))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.path("name").asString()).isEqualTo("Li Ming");
                    assertThat(contact.path("title").asString()).isEqualTo("head");
                });
        assertThat(notes).containsExactly("1 x person who is not shown to everybody was left out");
    }

    @Test
    void saysWhatHasNoPlaceInHsds() throws IOException {
        Stream<GraphRecord> none = Stream.of(
                new NodeRecord("Need", "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0021", Map.of("status", "OPEN")),
                new NodeRecord(
                        "Resource",
                        "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0022",
                        Map.of("resourceClass", "SPACE", "kind", "HALL")));
        assertThat(new HsdsTabularExport().write(() -> none, directory.resolve("out")))
                .containsExactlyInAnyOrder(
                        "1 x Need has no place in HSDS and was left out",
                        "1 x resource that is no service was left out");
    }

    @Test
    void writesHoursCapacityAndLanguagesOfRecordsMadeHere() throws IOException {
        NodeRef organization = new NodeRef("Organization", "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0001");
        NodeRef service = new NodeRef("Resource", "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0002");
        List<GraphRecord> records = List.of(
                new NodeRecord(organization.label(), organization.id(), Map.of("nameZhHans", "食堂", "kind", "CHARITY")),
                new NodeRecord(
                        service.label(),
                        service.id(),
                        Map.of(
                                "nameZhHans", "热饭",
                                "resourceClass", "ORGANIZATIONAL",
                                "kind", "SERVICE",
                                "openingHours", "Mo,Tu 09:00-17:00; PH off",
                                "capacity", 12.0,
                                "unit", "places",
                                "capacityAsOf", "2026-05-01T09:00+08:00",
                                "languages", List.of("zh"))),
                RelationshipRecord.of("PROVIDES", organization, service, "", Map.of()));
        new HsdsJsonExport().write(records::stream, directory.resolve("out"));
        JsonNode out = read("out/services.json").get(0);
        assertThat(out.at("/schedules/0/byday").asString()).isEqualTo("MO,TU");
        assertThat(out.at("/schedules/1/description").asString()).isEqualTo("PH off");
        assertThat(out.at("/capacities/0/available").asDouble()).isEqualTo(12);
        assertThat(out.at("/capacities/0/updated").asString()).isEqualTo("2026-05-01T09:00:00+08:00");
        assertThat(out.at("/capacities/0/unit/name").asString()).isEqualTo("places");
        assertThat(out.at("/languages/0/code").asString()).isEqualTo("zh");
    }

    private Imported imported(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("services.json"), json);
        return Imported.from(file, new HsdsJsonImport(), directory.resolve("first"));
    }

    private JsonNode read(String file) {
        return JsonMapper.shared().readTree(directory.resolve(file).toFile());
    }
}
