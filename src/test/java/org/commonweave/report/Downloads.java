package org.commonweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.TestDatabase;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Files of figures as a planner gets them, and what GraphQL answers to the same. */
final class Downloads {

    static final String WUQIAO = SamplePeople.id("Place", "wq");
    static final String AS_OF = SampleDistrict.REFERENCE.toString();

    private final int port;
    private final GraphQLSchema schema;
    private final Api api;

    Downloads(int port, GraphQLSchema schema) {
        this.port = port;
        this.schema = schema;
        this.api = Api.on(port).as("planner");
    }

    Api api() {
        return api;
    }

    String diagnostic(String panel, String metric) {
        return api.data(
                        "query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) { " + panel + " { "
                                + metric + " { id } } } }",
                        Map.of("place", WUQIAO, "at", AS_OF))
                .at("/diagnostics/" + panel + "/" + metric + "/id")
                .asString();
    }

    JsonNode direct(String id, String type, String lang, int paths) {
        GraphQLObjectType known = schema.getObjectType(type);
        return api.data(
                        "query($id: ID!, $lang: Lang!, $paths: Int!) { explain(id: $id) { diagnostic { ... on " + type
                                + Selection.of(known) + " } } }",
                        Map.of("id", id, "lang", lang, "paths", paths))
                .at("/explain/diagnostic");
    }

    String job() throws InterruptedException {
        String id = api.data(
                        "mutation($input: StartDiagnosticsInput!) { startDiagnostics(input: $input) { job { id } } }",
                        Map.of("input", Map.of("place", WUQIAO, "asOf", AS_OF)))
                .at("/startDiagnostics/job/id")
                .asString();
        for (int tries = 0; tries < 2_400; tries++) {
            JsonNode job = api.data("query($id: ID!) { job(id: $id) { state endedAt } }", Map.of("id", id))
                    .path("job");
            if (!job.path("endedAt").isNull()) {
                assertThat(job.path("state").asString()).isEqualTo("SUCCEEDED");
                return id;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The job did not end");
    }

    byte[] get(String file, String viewer) {
        EntityExchangeResult<byte[]> answer = exchange(file, viewer);
        byte[] body = Objects.requireNonNull(answer.getResponseBody());
        assertThat(answer.getStatus().value()).as(text(body)).isEqualTo(200);
        return body;
    }

    JsonNode refused(String file, String viewer, int status) {
        EntityExchangeResult<byte[]> answer = exchange(file, viewer);
        assertThat(answer.getStatus().value()).as(file).isEqualTo(status);
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getResponseBody()));
    }

    EntityExchangeResult<byte[]> exchange(String file, String viewer) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 * 1024 * 1024))
                .responseTimeout(java.time.Duration.ofMinutes(2))
                .build()
                .get()
                .uri("/diagnostics/" + file)
                .headers(headers -> {
                    if (!viewer.isEmpty()) {
                        headers.setBearerAuth(viewer);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    static String code(JsonNode refusal) {
        return refusal.at("/errors/0/extensions/code").asString();
    }

    static JsonNode figure(Map<String, JsonNode> figures, String metric) {
        return Objects.requireNonNull(figures.get(metric), metric);
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Values of the only metric by section, row and field. */
    static Map<String, String> cells(byte[] csv) {
        Map<String, String> cells = new HashMap<>();
        CsvMapper.builder()
                .build()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .<List<String>>readValues(text(csv))
                .readAll()
                .forEach(line -> cells.put(line.get(0) + "/" + line.get(2) + "/" + line.get(3), line.get(4)));
        return cells;
    }

    static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    static int indexOf(List<Row> rows, String title) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getCellCount() > 0 && title.equals(rows.get(i).getCellText(0))) {
                return i;
            }
        }
        throw new AssertionError("There is no table " + title);
    }

    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell == null ? "" : cell.getText()));
        return texts;
    }

    static void write(String statement) {
        TestDatabase.write(statement);
    }
}
