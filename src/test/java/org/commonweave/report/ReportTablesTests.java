package org.commonweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** Tables of a figure, read back and held against what GraphQL answers. */
@GraphTest
@Import(SamplePeople.class)
class ReportTablesTests {

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
    void csvHasEveryValueOfTheAnswer() {
        String id = files.diagnostic("collaboration", "singlePersonDependency");
        byte[] file = files.get(id + ".csv", "planner");
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFFsection,metric,row,field,value\r\n");
        Map<String, String> cells = Downloads.cells(file);
        JsonNode direct = files.direct(id, "SinglePersonDependency", "ZH_HANS", 100);
        assertThat(cells)
                .containsEntry("summary//value", direct.path("value").asString())
                .containsEntry("summary//definition", direct.path("definition").asString())
                .containsEntry(
                        "summary//interval.low",
                        direct.path("interval").path("low").asString(""))
                .containsEntry(
                        "summary//dataVersion", direct.path("dataVersion").asString())
                .containsEntry("summary//asOf", Downloads.AS_OF)
                .containsEntry("detail//activePairs", direct.path("activePairs").asString());
        assertThat(cells.get("summary//params")).contains("watch=");
        assertThat(direct.path("pairs").size()).isGreaterThan(3);
        pairsAreIn(cells, direct.path("pairs"));
        evidenceIsIn(cells, direct.path("evidence").path(0));
    }

    private static void pairsAreIn(Map<String, String> cells, JsonNode pairs) {
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
    }

    private static void evidenceIsIn(Map<String, String> cells, JsonNode path) {
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
    void aWorkbookIsInTheLanguageAskedFor() throws IOException {
        String id = files.diagnostic("collaboration", "singlePersonDependency");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(files.get(id + ".xlsx?lang=zh-Hant", "planner")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("摘要", "singlePersonDependency", "依據", "方法");
            List<Row> summary = Downloads.rows(book, "摘要");
            assertThat(Downloads.texts(summary.get(0))).contains("數值", "截至時間 (UTC+08:00)");
            assertThat(Downloads.texts(summary.get(1))).contains("繫於單一職位的協作");
        }
    }

    @Test
    void aWorkbookHasNumbersAndInstantsAsWhatTheyAre() throws IOException {
        String id = files.diagnostic("collaboration", "singlePersonDependency");
        JsonNode direct = files.direct(id, "SinglePersonDependency", "EN", 100);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(files.get(id + ".xlsx?lang=EN", "planner")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Summary", "singlePersonDependency", "Evidence", "Method");
            List<Row> summary = Downloads.rows(book, "Summary");
            List<String> header = Downloads.texts(summary.get(0));
            Row figure = summary.get(1);
            assertThat(figure.getCell(header.indexOf("Value")).getType()).isEqualTo(CellType.NUMBER);
            assertThat(figure.getCell(header.indexOf("Value")).asNumber().doubleValue())
                    .isEqualTo(direct.path("value").asDouble());
            assertThat(figure.getCell(header.indexOf("As of (UTC+08:00)")).asDate())
                    .isEqualTo(LocalDateTime.parse("2026-06-30T00:00:00"));
            assertThat(Downloads.texts(figure)).contains("Collaborations resting on one post");
            List<Row> details = Downloads.rows(book, "singlePersonDependency");
            int title = Downloads.indexOf(details, "pairs");
            List<String> columns = Downloads.texts(details.get(title + 1));
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
            Row step = Downloads.rows(book, "Evidence").get(1);
            assertThat(Downloads.texts(step))
                    .contains(
                            direct.at("/evidence/0/nodes/0/name").asString(),
                            direct.at("/evidence/0/nodes/0/id").asString(),
                            direct.at("/evidence/0/ties/0/uuid").asString());
            assertThat(Downloads.texts(Downloads.rows(book, "Method").get(1)))
                    .contains(
                            direct.path("formula").asString(),
                            direct.path("definition").asString());
        }
    }
}
