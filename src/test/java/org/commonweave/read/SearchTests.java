package org.commonweave.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Words find records by what their names and descriptions say, best first, and tell nothing of hidden ones. */
@GraphTest
@Import(TestIdentities.class)
class SearchTests {

    private static final String SEARCH = """
            query($q: String, $first: Int, $after: String) { organizations(search: $q, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor } edges { cursor score node { nameEn } } } }""";

    @LocalServerPort
    int port;

    private Api keeper;
    private Api stranger;

    @BeforeEach
    void empty() {
        TestDatabase.empty();
        keeper = Api.on(port).as("administrator");
        stranger = Api.on(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Wheelchairs on loan    | Wheelchairs on loan",
                "Donated rice and flour | rice and flour",
                "No. 3                  | No. 3",
                "O'Brien's              | o'brien's",
                "O'Brien's              | o’brien",
                "O’Brien’s              | O'Brien's",
                "3.5 kg of 1,000        | 3.5 kg",
                "U.S. office            | u.s. office",
                "Mother-in-law club     | mother-in-law",
            })
    void findWhatHoldsWordsThatTheIndexLeavesOut(String name, String asked) {
        write("PUBLIC", List.of(name));
        assertThat(names(search(stranger, asked))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"厅, 1", "梧, 1", "事, 1", "廳, 1", "桥红, 1", "楼, 0"})
    void findASingleCharacterWhereverItStands(String asked, int found) {
        write("PUBLIC", List.of("梧桥红色议事厅"));
        assertThat(search(stranger, asked).path("totalCount").asInt()).isEqualTo(found);
    }

    @Test
    void tellTheBestMatchFirst() {
        write("PUBLIC", List.of("Old river house", "River", "Riverside", "Rover"));
        JsonNode found = search(stranger, "river");
        assertThat(names(found)).containsExactly("River", "Riverside", "Old river house", "Rover");
        assertThat(scores(found)).containsExactly(1.0, 0.9, 0.8, 0.1);
    }

    @Test
    void pagesPutTogetherAreTheList() {
        write("PUBLIC", IntStream.range(0, 23).mapToObj(i -> "River " + i % 5).toList());
        List<String> whole = cursors(search(stranger, "river 3"));
        assertThat(whole).hasSize(4);
        whole = cursors(search(stranger, "river"));
        assertThat(whole).hasSize(23).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        JsonNode page = page(stranger, Map.of("q", "river", "first", 4));
        paged.addAll(cursors(page));
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            String end = page.path("pageInfo").path("endCursor").asString();
            page = page(stranger, Map.of("q", "river", "first", 4, "after", end));
            paged.addAll(cursors(page));
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void hiddenRecordsChangeNothingThatAStrangerIsTold() {
        write("PUBLIC", List.of("River relief", "Relief of the valley", "A house by the river", "Reliefs"));
        JsonNode relief = search(stranger, "relief");
        JsonNode river = search(stranger, "river relif");
        for (int batch = 0; batch < 3; batch++) {
            write("PRIVATE", Collections.nCopies(100, "Relief " + batch));
        }
        assertThat(search(keeper, "relief").path("totalCount").asInt()).isEqualTo(303);
        assertThat(search(stranger, "relief")).isEqualTo(relief);
        assertThat(search(stranger, "river relif")).isEqualTo(river);
    }

    @Test
    void refuseTextsThatAreTooLong() {
        String han = IntStream.range(0, 3000)
                .mapToObj(i -> Character.toString(0x4E00 + i))
                .collect(Collectors.joining());
        for (String most : List.of("a".repeat(200), han.substring(0, 200), "a ".repeat(100), "a'".repeat(100))) {
            assertThat(search(stranger, most).path("totalCount").asInt()).isZero();
        }
        // A ligature that becomes 18 letters.
        for (String more : List.of("a".repeat(201), "a".repeat(5000), han, "\uFDFA".repeat(20))) {
            JsonNode error =
                    stranger.ask(SEARCH, Map.of("q", more)).path("errors").get(0);
            assertThat(error.path("extensions").path("code").asString()).isEqualTo("SEARCH_TOO_LONG");
            assertThat(error.path("extensions").path("argument").get(0).asString())
                    .isEqualTo("search");
            assertThat(error.path("message").asString()).contains("200");
        }
    }

    private void write(String visibility, List<String> names) {
        String records = names.stream()
                .map(name -> "{kind: CHARITY, visibility: %s, %s: \"%s\"}"
                        .formatted(visibility, name.codePointAt(0) < 128 ? "nameEn" : "nameZhHans", name))
                .collect(Collectors.joining(", "));
        JsonNode written =
                keeper.data("mutation { upsert(input: {organizations: [%s]}) { created userErrors { message } } }"
                        .formatted(records));
        assertThat(written.path("upsert").path("created").asInt())
                .as("%s", written)
                .isEqualTo(names.size());
    }

    private static JsonNode search(Api api, String text) {
        return page(api, Map.of("q", text, "first", 100));
    }

    private static JsonNode page(Api api, Map<String, Object> arguments) {
        return api.data(SEARCH, arguments).path("organizations");
    }

    private static List<String> names(JsonNode connection) {
        return edges(connection).stream()
                .map(edge -> edge.path("node").path("nameEn").asString())
                .toList();
    }

    private static List<Double> scores(JsonNode connection) {
        return edges(connection).stream()
                .map(edge -> edge.path("score").asDouble())
                .toList();
    }

    private static List<String> cursors(JsonNode connection) {
        return edges(connection).stream()
                .map(edge -> edge.path("cursor").asString())
                .toList();
    }

    private static List<JsonNode> edges(JsonNode connection) {
        List<JsonNode> edges = new ArrayList<>();
        connection.path("edges").forEach(edges::add);
        return edges;
    }
}
