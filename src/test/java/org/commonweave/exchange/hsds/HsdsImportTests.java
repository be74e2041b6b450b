package org.commonweave.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Imported;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.record.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsdsImportTests {

    private static final String ORGANIZATION = "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0001";
    private static final String SERVICE = "6f1f9a52-0b5d-4f8e-9c49-1d1a7f3f0002";

    @TempDir
    private Path directory;

    @Test
    void readsANestedServiceOfVersion3() throws IOException {
        Path file = write("services.json", """
                [{"id": "%s", "name": "Hot meals", "status": "active", "last_modified": "2026-02-03T10:00:00Z",
                  "organization": {"id": "%s", "name": "Kitchen", "description": "Cooks", "tax_id": "T-1"},
                  "phones": [{"number": "021 555", "type": "voice"}],
                  "schedules": [{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"}],
                  "service_at_locations": [{"id": "sal-1", "location": {"id": "hall", "location_type": "physical",
                     "name": "Hall", "latitude": 31.2, "longitude": 121.5,
                     "addresses": [{"address_1": "1 Long Lane", "city": "Shanghai", "postal_code": "200000"}]}}],
                  "attributes": [{"taxonomy_term": {"id": "food", "name": "Food", "taxonomy": "needs"}}],
                  "colour_of_door": "red"}]
                """.formatted(SERVICE, ORGANIZATION));
        Imported imported = Imported.from(file, new HsdsJsonImport(), directory.resolve("report"));

        assertThat(imported.summary().problems()).isEmpty();
        Map<String, Object> service = imported.node("Resource", SERVICE).properties();
        assertThat(service)
                .containsEntry("nameEn", "Hot meals")
                .containsEntry("kind", "SERVICE")
                .containsEntry("status", "active")
                .containsEntry("phone", "021 555")
                .containsEntry("openingHours", "Mo,Tu 09:00-17:00");
        assertThat(String.valueOf(service.get("extras"))).contains("\"colour_of_door\":\"red\"");
        assertThat(String.valueOf(
                        imported.node("Organization", ORGANIZATION).properties().get("extras")))
                .contains("\"tax_id\":\"T-1\"");
        assertThat(imported.node("Place", "hall").properties())
                .containsEntry("address", "1 Long Lane, Shanghai")
                .containsEntry("postalCode", "200000")
                .containsEntry("location", Map.of("latitude", 31.2, "longitude", 121.5));
        assertThat(imported.ties("PROVIDES"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.from()).isEqualTo(new NodeRef("Organization", ORGANIZATION)));
        assertThat(imported.ties("LOCATED_AT"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.properties()).containsEntry("hsdsId", "sal-1"));
        assertThat(imported.ties("IN_CATEGORY")).hasSize(1);
    }

    @Test
    void readsTablesOfVersion2() throws IOException {
        write(
                "package/organizations.csv",
                "id,name,description,url,alternate_name\no1,Kitchen,Cooks,http://k.example,K\n");
        write("package/services.csv", "id,organization_id,name,status,fees\ns1,o1,Hot meals,active,free\n");
        write("package/locations.csv", "id,name,latitude,longitude\nl1,Hall,31.2,121.5\n");
        write("package/services_at_location.csv", "id,service_id,location_id\nsl1,s1,l1\n");
        write("package/physical_addresses.csv", "id,location_id,address_1,city\n1,l1,1 Long Lane,Shanghai\n");
        write("package/regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at\n1,s1,1,9:00,17:00\n");
        Imported imported =
                Imported.from(directory.resolve("package"), new HsdsTabularImport(), directory.resolve("report"));

        assertThat(imported.summary().problems()).isEmpty();
        assertThat(imported.node("Organization", "o1").properties())
                .containsEntry("url", "http://k.example")
                .containsEntry("aliases", List.of("K"));
        assertThat(imported.node("Resource", "s1").properties())
                .containsEntry("fees", "free")
                .containsEntry("openingHours", "Mo 09:00-17:00");
        assertThat(imported.node("Place", "l1").properties()).containsEntry("address", "1 Long Lane, Shanghai");
        assertThat(imported.ties("LOCATED_AT")).hasSize(1);
    }

    @Test
    void readsAServiceThatNamesItsOnlyLocationAsOhanaDoes() throws IOException {
        write("ohana/organizations.csv", "id,name,description\n1,Kitchen,Cooks\n");
        write("ohana/locations.csv", "id,organization_id,name\n1,1,Hall\n");
        write("ohana/services.csv", "id,location_id,name,status,taxonomy_ids\n1,1,Hot meals,active,\"101\"\n");
        write("ohana/taxonomy.csv", "taxonomy_id,name,parent_id,parent_name\n101,Food,,\n");
        Imported imported =
                Imported.from(directory.resolve("ohana"), new HsdsTabularImport(), directory.resolve("report"));

        assertThat(imported.summary().problems()).isEmpty();
        assertThat(imported.ties("PROVIDES"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.from().id())
                        .isEqualTo(imported.node("Organization", "1").id()));
        assertThat(imported.ties("LOCATED_AT")).hasSize(2);
        assertThat(imported.ties("IN_CATEGORY")).hasSize(1);
    }

    @Test
    void readsTablesOfOnesOwnWithAMapping() throws IOException {
        write("own/groups.csv", "Nr;Bezeichnung;Tel\n7;Kitchen;021 555\n");
        Path mapping = write("mapping.yaml", """
                groups.csv:
                  columns:
                    Nr: {model: organizations, field: id}
                    Bezeichnung: {model: organizations, field: name}
                    Tel: {model: phones, field: number, foreign_key_name: organization_id, foreign_key_value: Nr}
                """);
        Imported imported = Imported.from(
                directory.resolve("own"),
                new HsdsTabularImport(),
                ImportOptions.defaults().withMapping(mapping),
                directory.resolve("report"));

        assertThat(imported.summary().problems()).isEmpty();
        assertThat(imported.node("Organization", "7").properties())
                .containsEntry("nameEn", "Kitchen")
                .containsEntry("phone", "021 555");
    }

    @Test
    void keepsPeopleOfASourceThatIsNotPublicPrivate() throws IOException {
        write("package/organizations.csv", "id,name,description\no1,Kitchen,Cooks\n");
        write("package/contacts.csv", "id,organization_id,name,title\nc1,o1,Li Ming,Head\n");
        Imported open =
                Imported.from(directory.resolve("package"), new HsdsTabularImport(), directory.resolve("report"));
        Imported closed = Imported.from(
                directory.resolve("package"),
                new HsdsTabularImport(),
                ImportOptions.defaults().withVisibility("PARTNERS"),
                directory.resolve("report"));

        assertThat(open.node("Person", "c1").properties()).containsEntry("visibility", "PUBLIC");
        assertThat(closed.node("Person", "c1").properties()).containsEntry("visibility", "PRIVATE");
        assertThat(closed.node("Organization", "o1").properties()).containsEntry("visibility", "PARTNERS");
    }

    @Test
    void tellsOfFilesThatItPassesOver() throws IOException {
        write("both/organizations.csv", "id,name,description\no1,Kitchen,Cooks\n");
        write("both/services.json", "[]");
        write("both/colours.csv", "id,name\n1,red\n");
        Imported imported =
                Imported.from(directory.resolve("both"), new HsdsTabularImport(), directory.resolve("report"));

        assertThat(imported.problems(ProblemCode.NOT_READ))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("services.json"));
        assertThat(imported.problems(ProblemCode.UNKNOWN_TABLE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("colours.csv"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
