package org.commonweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.audit.Audited;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Files of figures and of jobs: what is in them, for whom. */
@GraphTest
@Import(SamplePeople.class)
class ReportTests {

    @Autowired
    GraphQLSchema schema;

    @LocalServerPort
    int port;

    private Downloads files;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @BeforeEach
    void start() {
        files = new Downloads(port, schema);
    }

    @Test
    void isPutOnRecordAsAnExport() {
        String id = files.diagnostic("collaboration", "singlePersonDependency");
        Audited.none();
        files.get(id + ".csv", "planner");
        assertThat(Audited.events())
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("kind", "EXPORT")
                        .containsEntry("caller", "demo:planner")
                        .containsEntry("fields", List.of("explain"))
                        .containsEntry("outcome", "ANSWERED"));
    }

    @Test
    void jsonIsTheAnswerOfGraphQl() {
        String id = files.diagnostic("participation", "cohortSkew");
        JsonNode report = JsonMapper.shared().readTree(files.get(id + ".json?lang=EN", "planner"));
        assertThat(report.path("format").asString()).isEqualTo("commonweave-diagnostics/1");
        assertThat(report.path("language").asString()).isEqualTo("EN");
        assertThat(report.path("figures")).hasSize(1);
        JsonNode direct = files.direct(id, "CohortSkew", "EN", 100);
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
    void aJobsReportHasEveryFigureOfItsResult() throws Exception {
        String job = files.job();
        JsonNode result = files.api()
                .data(
                        "query($id: ID!) { job(id: $id) { dataVersion result { collaboration { voice { value n } }"
                                + " response { closedShare { value } } } } }",
                        Map.of("id", job))
                .path("job");
        JsonNode report = JsonMapper.shared().readTree(files.get(job + ".json", "planner"));
        Map<String, JsonNode> figures = report.path("figures")
                .valueStream()
                .collect(Collectors.toMap(figure -> figure.path("metric").asString(), figure -> figure));
        assertThat(figures).hasSizeGreaterThan(30).containsKeys("linkPrediction", "actorDiversity");
        assertThat(figures.values()).allSatisfy(figure -> {
            assertThat(figure.path("dataVersion")).isEqualTo(result.path("dataVersion"));
            assertThat(figure.path("title").asString()).containsPattern("\\p{IsHan}");
        });
        assertThat(Downloads.figure(figures, "voice").path("value"))
                .isEqualTo(result.at("/result/collaboration/voice/value"));
        assertThat(Downloads.figure(figures, "closedShare").path("value"))
                .isEqualTo(result.at("/result/response/closedShare/value"));
        Set<String> inCsv = CsvMapper.builder()
                .build()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .<List<String>>readValues(Downloads.text(files.get(job + ".csv", "planner")))
                .readAll()
                .stream()
                .filter(line -> line.get(0).equals("summary"))
                .map(line -> line.get(1))
                .collect(Collectors.toSet());
        assertThat(inCsv).isEqualTo(figures.keySet());
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(files.get(job + ".xlsx", "planner")))) {
            Set<String> sheets =
                    book.getSheets().map(sheet -> sheet.getName()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(sheets).containsAll(figures.keySet()).contains("摘要", "依据", "方法");
            assertThat(Downloads.rows(book, "摘要")).hasSize(figures.size() + 1);
        }
    }

    @Test
    void aNameIsNeverAFormula() throws IOException {
        String organization = SamplePeople.id("Organization", "sw-qinghe");
        Downloads.write("MATCH (o:Organization {id: '" + organization + "'}) SET o.was = o.nameEn, o.nameEn = '=1+1'");
        try {
            String id = files.diagnostic("collaboration", "singlePersonDependency");
            String csv = Downloads.text(files.get(id + ".csv?lang=EN", "planner"));
            assertThat(csv).contains(",'=1+1\r\n").doesNotContain(",=1+1");
            try (ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(files.get(id + ".xlsx?lang=EN", "planner")))) {
                List<CellType> types = Downloads.rows(book, "singlePersonDependency").stream()
                        .flatMap(Row::stream)
                        .filter(Objects::nonNull)
                        .filter(cell -> "=1+1".equals(cell.getText()))
                        .map(org.dhatim.fastexcel.reader.Cell::getType)
                        .toList();
                assertThat(types).isNotEmpty().containsOnly(CellType.STRING);
            }
        } finally {
            Downloads.write("MATCH (o:Organization {id: '" + organization + "'}) SET o.nameEn = o.was REMOVE o.was");
        }
    }

    @Test
    void whatGraphQlRefusesIsRefused() throws InterruptedException {
        String id = files.diagnostic("collaboration", "voice");
        for (String other : new String[] {"", "resident", "agency:sw-qinghe"}) {
            assertThat(Downloads.code(files.refused(id + ".csv", other, 403)))
                    .as(other)
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(Downloads.code(files.refused("nonsense.csv", "planner", 404)))
                .isEqualTo("NOT_FOUND");
        assertThat(Downloads.code(files.refused(id + ".pdf", "planner", 404))).isEqualTo("NOT_FOUND");
        assertThat(Downloads.code(files.refused(id + ".csv?lang=FR", "planner", 400)))
                .isEqualTo("BAD_REQUEST");
        assertThat(Downloads.code(files.refused("00000000-0000-4000-8000-000000000000.csv", "planner", 404)))
                .isEqualTo("NOT_FOUND");
        String job = files.job();
        for (String other : new String[] {"", "agency:sw-qinghe", "administrator"}) {
            assertThat(Downloads.code(files.refused(job + ".json", other, 404)))
                    .as(other)
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void theFileSaysWhatItIs() {
        String id = files.diagnostic("collaboration", "voice");
        EntityExchangeResult<byte[]> answer = files.exchange(id + ".xlsx", "planner");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"commonweave-voice-2026-06-30.xlsx\"");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("no-store");
        assertThat(String.valueOf(answer.getResponseHeaders().getContentType())).contains("spreadsheetml");
    }
}
