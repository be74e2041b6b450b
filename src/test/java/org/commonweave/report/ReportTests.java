package org.commonweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Files of figures, read back and held against what GraphQL answers. */
@GraphTest
@Import(SamplePeople.class)
class ReportTests {

    private static final String WUQIAO = SamplePeople.id("Place", "wq");
    private static final String AS_OF = SampleDistrict.REFERENCE.toString();

    @Autowired
    GraphQLSchema schema;

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @BeforeEach
    void start() {
        planner = Api.on(port).as("planner");
    }

    @Test
    void jsonIsTheAnswerOfGraphQl() {
        String id = diagnostic("participation", "cohortSkew");
        JsonNode report = JsonMapper.shared().readTree(get(id + ".json?lang=EN", "planner"));
        assertThat(report.path("format").asString()).isEqualTo("commonweave-diagnostics/1");
        assertThat(report.path("language").asString()).isEqualTo("EN");
        assertThat(report.path("figures")).hasSize(1);
        JsonNode direct = direct(id, "CohortSkew", "EN", 100);
        JsonNode figure = report.path("figures").path(0);
        direct.propertyStream()
                .filter(field -> !field.getKey().equals("evidence"))
                .forEach(field -> assertThat(figure.path(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
        assertThat(figure.path("evidence")).hasSize(direct.path("evidenceCount").asInt());
        assertThat(figure.path("definition").asString()).contains("ages of those");
    }

    @Test
    void csvHasEveryValueOfTheAnswer() {
        String id = diagnostic("collaboration", "singlePersonDependency");
        byte[] file = get(id + ".csv", "planner");
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFFsection,metric,row,field,value\r\n");
        Map<String, String> cells = cells(file);
        JsonNode direct = direct(id, "SinglePersonDependency", "ZH_HANS", 100);
        assertThat(cells)
                .containsEntry("summary//value", direct.path("value").asString())
                .containsEntry("summary//definition", direct.path("definition").asString())
                .containsEntry(
                        "summary//interval.low",
                        direct.path("interval").path("low").asString(""))
                .containsEntry(
                        "summary//dataVersion", direct.path("dataVersion").asString())
                .containsEntry("summary//asOf", AS_OF)
                .containsEntry("detail//activePairs", direct.path("activePairs").asString());
        assertThat(cells.get("summary//params")).contains("watch=");
        JsonNode pairs = direct.path("pairs");
        assertThat(pairs.size()).isGreaterThan(3);
        for (int i = 0; i < pairs.size(); i++) {
            String row = "detail/pairs[" + (i + 1) + "]";
            assertThat(cells)
                    .containsEntry(
                            row + "/minCover", pairs.path(i).path("minCover").asString())
                    .containsEntry(
                            row + "/pair.first.name",
                            pairs.path(i).at("/pair/first/name").asString())
                    .containsEntry(
                            row + "/pair.second.id",
                            pairs.path(i).at("/pair/second/id").asString());
            JsonNode posts = pairs.path(i).path("posts");
            for (int post = 0; post < posts.size(); post++) {
                assertThat(cells)
                        .containsEntry(
                                row + ".posts[" + (post + 1) + "]/role",
                                posts.path(post).path("role").asString());
            }
        }
        assertThat(cells).doesNotContainKey("detail/pairs[" + (pairs.size() + 1) + "]/minCover");
        JsonNode path = direct.path("evidence").path(0);
        assertThat(cells)
                .containsEntry(
                        "evidence/evidence[1]/weight", path.path("weight").asString())
                .containsEntry(
                        "evidence/evidence[1].nodes[1]/type",
                        path.at("/nodes/0/__typename").asString())
                .containsEntry(
                        "evidence/evidence[1].nodes[2]/name",
                        path.at("/nodes/1/name").asString())
                .containsEntry(
                        "evidence/evidence[1].ties[1]/uuid",
                        path.at("/ties/0/uuid").asString());
    }

    @Test
    void aWorkbookHasNumbersAndInstantsAsWhatTheyAre() throws IOException {
        String id = diagnostic("collaboration", "singlePersonDependency");
        JsonNode direct = direct(id, "SinglePersonDependency", "EN", 100);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(get(id + ".xlsx?lang=EN", "planner")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Summary", "singlePersonDependency", "Evidence", "Method");
            List<Row> summary = rows(book, "Summary");
            List<String> header = texts(summary.get(0));
            Row figure = summary.get(1);
            assertThat(figure.getCell(header.indexOf("Value")).getType()).isEqualTo(CellType.NUMBER);
            assertThat(figure.getCell(header.indexOf("Value")).asNumber().doubleValue())
                    .isEqualTo(direct.path("value").asDouble());
            assertThat(figure.getCell(header.indexOf("As of (UTC+08:00)")).asDate())
                    .isEqualTo(LocalDateTime.parse("2026-06-30T00:00:00"));
            assertThat(texts(figure)).contains("Collaborations resting on one post");
            List<Row> details = rows(book, "singlePersonDependency");
            int title = indexOf(details, "pairs");
            List<String> columns = texts(details.get(title + 1));
            JsonNode pairs = direct.path("pairs");
            for (int i = 0; i < pairs.size(); i++) {
                Row row = details.get(title + 2 + i);
                assertThat(row.getCellText(columns.indexOf("pair.first.name")))
                        .isEqualTo(pairs.path(i).at("/pair/first/name").asString());
                assertThat(row.getCell(columns.indexOf("minCover")).asNumber().intValue())
                        .isEqualTo(pairs.path(i).path("minCover").asInt());
                assertThat(row.getCell(columns.indexOf("formal")).asBoolean())
                        .isEqualTo(pairs.path(i).path("formal").asBoolean());
            }
            Row step = rows(book, "Evidence").get(1);
            assertThat(texts(step))
                    .contains(
                            direct.at("/evidence/0/nodes/0/name").asString(),
                            direct.at("/evidence/0/nodes/0/id").asString(),
                            direct.at("/evidence/0/ties/0/uuid").asString());
            assertThat(texts(rows(book, "Method").get(1)))
                    .contains(
                            direct.path("formula").asString(),
                            direct.path("definition").asString());
        }
    }

    @Test
    void aJobsReportHasEveryFigureOfItsResult() throws Exception {
        String job = job();
        JsonNode result = planner.data(
                        "query($id: ID!) { job(id: $id) { dataVersion result { collaboration { voice { value n } }"
                                + " response { closedShare { value } } } } }",
                        Map.of("id", job))
                .path("job");
        JsonNode report = JsonMapper.shared().readTree(get(job + ".json", "planner"));
        Map<String, JsonNode> figures = report.path("figures")
                .valueStream()
                .collect(Collectors.toMap(figure -> figure.path("metric").asString(), figure -> figure));
        assertThat(figures).hasSizeGreaterThan(30).containsKeys("linkPrediction", "actorDiversity");
        assertThat(figures.values()).allSatisfy(figure -> {
            assertThat(figure.path("dataVersion")).isEqualTo(result.path("dataVersion"));
            assertThat(figure.path("title").asString()).containsPattern("\\p{IsHan}");
        });
        assertThat(figure(figures, "voice").path("value")).isEqualTo(result.at("/result/collaboration/voice/value"));
        assertThat(figure(figures, "closedShare").path("value"))
                .isEqualTo(result.at("/result/response/closedShare/value"));
        Set<String> inCsv = CsvMapper.builder()
                .build()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .<List<String>>readValues(text(get(job + ".csv", "planner")))
                .readAll()
                .stream()
                .filter(line -> line.get(0).equals("summary"))
                .map(line -> line.get(1))
                .collect(Collectors.toSet());
        assertThat(inCsv).isEqualTo(figures.keySet());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(get(job + ".xlsx", "planner")))) {
            Set<String> sheets =
                    book.getSheets().map(sheet -> sheet.getName()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(sheets).containsAll(figures.keySet()).contains("摘要", "依据", "方法");
            assertThat(rows(book, "摘要")).hasSize(figures.size() + 1);
        }
    }

    @Test
    void aNameIsNeverAFormula() throws IOException {
        String organization = SamplePeople.id("Organization", "sw-qinghe");
        write("MATCH (o:Organization {id: '" + organization + "'}) SET o.was = o.nameEn, o.nameEn = '=1+1'");
        try {
            String id = diagnostic("collaboration", "singlePersonDependency");
            String csv = text(get(id + ".csv?lang=EN", "planner"));
            assertThat(csv).contains(",'=1+1\r\n").doesNotContain(",=1+1");
            try (ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(get(id + ".xlsx?lang=EN", "planner")))) {
                List<CellType> types = rows(book, "singlePersonDependency").stream()
                        .flatMap(Row::stream)
                        .filter(Objects::nonNull)
                        .filter(cell -> "=1+1".equals(cell.getText()))
                        .map(org.dhatim.fastexcel.reader.Cell::getType)
                        .toList();
                assertThat(types).isNotEmpty().containsOnly(CellType.STRING);
            }
        } finally {
            write("MATCH (o:Organization {id: '" + organization + "'}) SET o.nameEn = o.was REMOVE o.was");
        }
    }

    @Test
    void whatGraphQlRefusesIsRefused() throws InterruptedException {
        String id = diagnostic("collaboration", "voice");
        for (String other : new String[] {"", "resident", "agency:sw-qinghe"}) {
            assertThat(code(refused(id + ".csv", other, 403))).as(other).isEqualTo("FORBIDDEN");
        }
        assertThat(code(refused("nonsense.csv", "planner", 404))).isEqualTo("NOT_FOUND");
        assertThat(code(refused(id + ".pdf", "planner", 404))).isEqualTo("NOT_FOUND");
        assertThat(code(refused(id + ".csv?lang=FR", "planner", 400))).isEqualTo("BAD_REQUEST");
        assertThat(code(refused("00000000-0000-4000-8000-000000000000.csv", "planner", 404)))
                .isEqualTo("NOT_FOUND");
        String job = job();
        for (String other : new String[] {"", "agency:sw-qinghe", "administrator"}) {
            assertThat(code(refused(job + ".json", other, 404))).as(other).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void theFileSaysWhatItIs() {
        String id = diagnostic("collaboration", "voice");
        EntityExchangeResult<byte[]> answer = exchange(id + ".xlsx", "planner");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"commonweave-voice-2026-06-30.xlsx\"");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("no-store");
        assertThat(String.valueOf(answer.getResponseHeaders().getContentType())).contains("spreadsheetml");
    }

    private String diagnostic(String panel, String metric) {
        return planner.data(
                        "query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) { " + panel + " { "
                                + metric + " { id } } } }",
                        Map.of("place", WUQIAO, "at", AS_OF))
                .at("/diagnostics/" + panel + "/" + metric + "/id")
                .asString();
    }

    private JsonNode direct(String id, String type, String lang, int paths) {
        GraphQLObjectType known = schema.getObjectType(type);
        return planner.data(
                        "query($id: ID!, $lang: Lang!, $paths: Int!) { explain(id: $id) { diagnostic { ... on " + type
                                + Selection.of(known) + " } } }",
                        Map.of("id", id, "lang", lang, "paths", paths))
                .at("/explain/diagnostic");
    }

    private String job() throws InterruptedException {
        String id = planner.data(
                        "mutation($input: StartDiagnosticsInput!) { startDiagnostics(input: $input) { job { id } } }",
                        Map.of("input", Map.of("place", WUQIAO, "asOf", AS_OF)))
                .at("/startDiagnostics/job/id")
                .asString();
        for (int tries = 0; tries < 2_400; tries++) {
            JsonNode job = planner.data("query($id: ID!) { job(id: $id) { state endedAt } }", Map.of("id", id))
                    .path("job");
            if (!job.path("endedAt").isNull()) {
                assertThat(job.path("state").asString()).isEqualTo("SUCCEEDED");
                return id;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The job did not end");
    }

    private byte[] get(String file, String viewer) {
        EntityExchangeResult<byte[]> answer = exchange(file, viewer);
        byte[] body = Objects.requireNonNull(answer.getResponseBody());
        assertThat(answer.getStatus().value()).as(text(body)).isEqualTo(200);
        return body;
    }

    private JsonNode refused(String file, String viewer, int status) {
        EntityExchangeResult<byte[]> answer = exchange(file, viewer);
        assertThat(answer.getStatus().value()).as(file).isEqualTo(status);
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getResponseBody()));
    }

    private EntityExchangeResult<byte[]> exchange(String file, String viewer) {
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

    private static String code(JsonNode refusal) {
        return refusal.at("/errors/0/extensions/code").asString();
    }

    private static JsonNode figure(Map<String, JsonNode> figures, String metric) {
        return Objects.requireNonNull(figures.get(metric), metric);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Values of the only metric by section, row and field. */
    private static Map<String, String> cells(byte[] csv) {
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

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static int indexOf(List<Row> rows, String title) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getCellCount() > 0 && title.equals(rows.get(i).getCellText(0))) {
                return i;
            }
        }
        throw new AssertionError("There is no table " + title);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell == null ? "" : cell.getText()));
        return texts;
    }

    private static void write(String statement) {
        TestDatabase.driver().executableQuery(statement).execute();
    }
}
