package org.commonweave.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.delivery.ImportClient.code;
import static org.commonweave.delivery.ImportClient.json;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweave.graph.Await;
import org.commonweave.snapshot.Snapshots;
import org.commonweave.testing.Api;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a file to records, and what is told meanwhile. */
class ImportsOverHttpTests extends OverHttp {

    @Autowired
    Snapshots snapshots;

    @Test
    void checkFirstAndWriteThen() {
        JsonNode checked = client().ended("name=organizations.csv&source=test&licence=CC0", Kept.TWO);
        assertThat(checked.path("state").asString()).isEqualTo("DONE");
        assertThat(checked.path("dryRun").asBoolean()).isTrue();
        assertThat(checked.at("/result/taken").asLong()).isEqualTo(3);
        assertThat(checked.at("/result/complete").asBoolean()).isFalse();
        assertThat(checked.at("/result/summary/problems/COLUMN_COUNT").asLong()).isEqualTo(1);
        assertThat(checked.at("/result/summary/examples/0/action").asString()).isNotBlank();
        assertThat(Kept.nodes()).isZero();
        String id = checked.path("id").asString();
        assertThat(client().report(id)).containsKeys("summary.txt", "problems.jsonl", "rejects/organizations.csv");

        Api reader = Api.on(port);
        String count = "{ organizations { totalCount nodes { name } } }";
        assertThat(reader.data(count).at("/organizations/totalCount").asInt()).isZero();
        String before = version();
        JsonNode written = client().written(id);
        assertThat(written.path("state").asString()).isEqualTo("DONE");
        assertThat(written.path("dryRun").asBoolean()).isFalse();
        assertThat(written.at("/result/created").asLong()).isEqualTo(3);
        assertThat(written.at("/progress/of").asLong()).isEqualTo(3);
        assertThat(written.at("/result/summary")).isEqualTo(checked.at("/result/summary"));
        assertThat(reader.data(count).at("/organizations/nodes/0/name").asString())
                .isEqualTo("Kitchen");
        assertThat(version())
                .as("what was held of the data before is not used again")
                .isNotEqualTo(before);
        assertThat(client().report(id).get("run.json")).contains("\"done\"");
        assertThat(Kept.files()).doesNotContain("file");
        assertThat(code(client().send("POST", "/" + id + "/write", "Accept", "*/*"), 409))
                .isEqualTo("CONFLICT");
        assertThat(json(client().get(""), 200).at("/imports/0/id").asString()).isEqualTo(id);
    }

    @Test
    void readAFolderAsAZipAndKeepItFromOthersWhereAsked() {
        byte[] zip = ImportClient.zip(Map.of(
                "城市/Organization.csv", Kept.bytes("id,nameZhHans,kind\no1,社区服务站,SERVICE_STATION\n"),
                "城市/Need.csv", Kept.bytes("id,nameZhHans,status,quantity\nn1,毛毯,OPEN,40\n"),
                "城市/HAS_NEED.csv", Kept.bytes("fromLabel,from,to\nOrganization,o1,n1\n")));
        JsonNode done = client().ended("name=%E5%9F%8E%E5%B8%82.zip&visibility=PARTNERS&dryRun=false", zip);
        assertThat(done.at("/result/complete").asBoolean()).as(done.toString()).isTrue();
        assertThat(done.at("/result/summary/format").asString()).isEqualTo("commonweave-csv");
        assertThat(done.at("/result/summary/source").asString()).isEqualTo("城市");
        String needs = "{ needs { nodes { name neededBy { nodes { name } } } } }";
        assertThat(Api.on(port)
                        .data("{ needs { totalCount } }")
                        .at("/needs/totalCount")
                        .asInt())
                .isZero();
        assertThat(Api.on(port)
                        .as("demo-agency")
                        .data("{ needs { nodes { name } } }")
                        .toString())
                .as(needs)
                .contains("毛毯");
    }

    @Test
    void sayHowToMendAFormatThatNobodyKnows() {
        JsonNode failed = client().ended("name=notes.txt", Kept.bytes("nothing of ours"));
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.at("/error/code").asString()).isEqualTo("UNKNOWN_FORMAT");
        assertThat(failed.at("/error/argument/0").asString()).isEqualTo("format");
        assertThat(failed.at("/error/message").asString())
                .contains("Give 'format' as one of", "hsds-csv")
                .doesNotContain("--");
        JsonNode unknown = client().ended("name=top.csv&format=hsds-csv", Kept.TWO);
        assertThat(unknown.at("/result/summary/problems/UNKNOWN_TABLE").asInt()).isEqualTo(1);
        assertThat(unknown.at("/result/complete").asBoolean()).isFalse();
    }

    @Test
    void canBeCancelledAndCompleted() {
        int rows = 6_000;
        String table = Kept.HEADER
                + IntStream.range(0, rows)
                        .mapToObj(i -> "o" + i + ",Kitchen " + i + ",,\n")
                        .collect(Collectors.joining());
        String id = client().begun("name=organizations.csv&dryRun=false", Kept.bytes(table))
                .path("id")
                .asString();
        assertThat(code(client().post("name=a.csv", Kept.TWO), 409)).isEqualTo("CONFLICT");
        assertThat(code(client().get("/" + id + "/report.zip"), 409)).isEqualTo("CONFLICT");
        assertThat(code(client().send("DELETE", "/" + id, "Accept", "*/*"), 409))
                .isEqualTo("CONFLICT");
        JsonNode under = client().until(id, one -> one.at("/progress/written").asLong() > 0);
        assertThat(under.at("/progress/step").asString()).isEqualTo("WRITING");
        json(client().send("POST", "/" + id + "/cancel", "Accept", "*/*"), 202);
        assertThat(client().ended(id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(Kept.nodes()).as("whole batches").isBetween(1L, (long) rows).matches(count -> count % 2_000 == 0);
        assertThat(client().report(id).get("run.json")).contains("failed", "import again");
        JsonNode whole = client().written(id);
        assertThat(whole.path("state").asString()).isEqualTo("DONE");
        assertThat(Kept.nodes()).isEqualTo(rows + 1L);
    }

    @Test
    void areOnRecord() {
        String events = "MATCH (e:__AuditEvent) WHERE e.operation = 'HTTP' AND $id IN e.subjects"
                + " RETURN e.kind + ' ' + e.caller + ' ' + e.fields[0] + ' ' + e.outcome AS told ORDER BY e.seq";
        String id =
                client().ended("name=organizations.csv", Kept.TWO).path("id").asString();
        client().written(id);
        client().report(id);
        assertThat(TestDatabase.driver()
                        .executableQuery(events)
                        .withParameters(Map.of("id", id))
                        .execute()
                        .records())
                .extracting(row -> row.get("told").asString())
                .containsExactly(
                        "ADMINISTRATION demo:administrator importCheck STARTED",
                        "ADMINISTRATION demo:administrator importCheck ANSWERED",
                        "ADMINISTRATION demo:administrator import STARTED",
                        "ADMINISTRATION demo:administrator import ANSWERED",
                        "ADMINISTRATION demo:administrator importReport ANSWERED");
    }

    @Test
    void keepTheLatestAndNothingOfTheRest() {
        String first = client().ended("name=1.csv&format=hsds-csv", Kept.TWO)
                .path("id")
                .asString();
        for (int i = 2; i <= 4; i++) {
            client().ended("name=" + i + ".csv&format=hsds-csv", Kept.TWO);
        }
        assertThat(json(client().get(""), 200).path("imports")).hasSize(3);
        assertThat(code(client().get("/" + first), 404)).isEqualTo("NOT_FOUND");
        String last = json(client().get(""), 200).at("/imports/0/id").asString();
        assertThat(client().send("DELETE", "/" + last, "Accept", "*/*").statusCode())
                .isEqualTo(204);
        assertThat(code(client().get("/" + last), 404)).isEqualTo("NOT_FOUND");
        assertThat(Kept.files().stream().filter("file"::equals)).hasSize(2);
    }

    private String version() {
        return Await.one(snapshots.version());
    }
}
