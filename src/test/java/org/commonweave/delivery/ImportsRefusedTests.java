package org.commonweave.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.delivery.ImportClient.code;
import static org.commonweave.delivery.ImportClient.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;

/** Who may not import, and what is not taken. */
class ImportsRefusedTests extends OverHttp {

    @ParameterizedTest
    @ValueSource(strings = {"", "demo-resident", "demo-agency", "demo-charity", "demo-planner"})
    void areForAdministratorsAndTellOthersNothing(String token) {
        String id =
                client().ended("name=organizations.csv", Kept.TWO).path("id").asString();
        ImportClient other = client().as(token);
        assertThat(code(other.post("name=organizations.csv", Kept.TWO), 403)).isEqualTo("FORBIDDEN");
        assertThat(code(other.post("name=", new byte[6_000_000]), 403)).isEqualTo("FORBIDDEN");
        for (String one : List.of(id, "no-such-one")) {
            for (String path : List.of("", "/" + one, "/" + one + "/report.zip")) {
                assertThat(code(other.get(path), 403)).as(path).isEqualTo("FORBIDDEN");
            }
            for (String path : List.of("/write", "/cancel")) {
                assertThat(code(other.send("POST", "/" + one + path, "Accept", "*/*"), 403))
                        .isEqualTo("FORBIDDEN");
            }
            assertThat(code(other.send("DELETE", "/" + one, "Accept", "*/*"), 403))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(Kept.nodes()).isZero();
        assertThat(client().ended(id).path("dryRun").asBoolean()).isTrue();
    }

    @Test
    void areNotForUnknownTokensNorThroughOthersEyes() {
        assertThat(code(client().as("demo-nobody").get(""), 401)).isEqualTo("UNAUTHENTICATED");
        assertThat(code(client().send("GET", "", "Commonweave-View-As", "role=ADMINISTRATOR"), 403))
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/csv",
                "multipart/form-data; boundary=b",
                "application/x-www-form-urlencoded",
                "application/json"
            })
    void takeNoContentThatAFormCouldSend(String type) {
        assertThat(code(client().typed(type), 415)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dryrun=false&name=a.csv          | dryrun
                    dryRun=no&name=a.csv             | dryRun
                    name=                            | name
                    format=hsds-csv                  | name
                    name=..                          | name
                    name=a.csv&name=b.csv            | name
                    name=a.csv&format=xml            | format
                    name=a.csv&visibility=public     | visibility
                    name=a.csv&language=chinese_1    | language
                    name=a.csv&encoding=latin-99     | encoding
                    name=a.csv&url=javascript:1      | url
                    name=a.csv&source=a%0Ab          | source
                    """)
    void nameTheOptionAtFault(String query, String option) {
        JsonNode error = json(client().post(query, Kept.TWO), 400).at("/errors/0");
        assertThat(error.at("/extensions/argument/0").asString()).isEqualTo(option);
        assertThat(error.path("message").asString()).contains("'" + option + "'");
    }

    @Test
    void takeNoMoreThanMayBe() {
        byte[] large = new byte[6_000_000];
        assertThat(code(client().post("name=a.csv", large), 413)).isEqualTo("BODY_TOO_LARGE");
        assertThat(code(client().chunked("name=a.csv", large), 413)).isEqualTo("BODY_TOO_LARGE");
        assertThat(code(client().post("name=a.csv", new byte[0]), 400)).isEqualTo("BAD_REQUEST");
        assertThat(Kept.files()).isEmpty();
    }

    @Test
    void unpackNoBombs() {
        byte[] inner = ImportClient.zip(Map.of("organizations.csv", new byte[7_000_000]));
        assertThat(inner).hasSizeLessThan(10_000);
        assertThat(problem("name=bomb.zip", inner)).isEqualTo("UNPACKED_TOO_LARGE");
        Map<String, byte[]> many =
                IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> i + ".csv", i -> Kept.TWO));
        assertThat(problem("name=many.zip", ImportClient.zip(many))).isEqualTo("UNPACKED_TOO_LARGE");
        Map<String, byte[]> together = new HashMap<>();
        together.put("a.csv", new byte[3_500_000]);
        together.put("b.csv", new byte[3_500_000]);
        assertThat(problem("name=together.zip", ImportClient.zip(together))).isEqualTo("UNPACKED_TOO_LARGE");
        assertThat(problem("name=no.zip", Kept.TWO)).isEqualTo("UNREADABLE_FILE");
        assertThat(problem("name=a.csv.gz", Kept.TWO)).isEqualTo("UNREADABLE_FILE");
        assertThat(Kept.files()).doesNotContain("file");
    }

    private String problem(String query, byte[] file) {
        JsonNode failed = client().ended(query, file);
        assertThat(failed.path("kept").asBoolean()).isFalse();
        return failed.at("/error/code").asString();
    }

    @Test
    void areOneAtATimeAndForgetWhoeverLeaves(CapturedOutput log) throws IOException {
        try (Socket half = new Socket(InetAddress.getLoopbackAddress(), port)) {
            half.getOutputStream().write(Kept.bytes("""
                                    POST /imports?name=a.csv HTTP/1.1\r
                                    Host: 127.0.0.1\r
                                    Authorization: Bearer demo-administrator\r
                                    Content-Type: application/octet-stream\r
                                    Content-Length: 1000\r
                                    \r
                                    id,name
                                    """));
            half.getOutputStream().flush();
            Kept.waitFor("file");
            assertThat(code(client().post("name=a.csv", Kept.TWO), 409)).isEqualTo("CONFLICT");
        }
        Kept.waitFor("");
        assertThat(client().ended("name=organizations.csv", Kept.TWO)
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(log.toString()).as("nothing of ours went wrong").doesNotContain("Incident");
    }
}
