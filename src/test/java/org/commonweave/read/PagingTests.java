package org.commonweave.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Pages put together are the list, whichever way and however large they are. */
@GraphTest
@Import(TestIdentities.class)
class PagingTests {

    private static final String LIST = """
            query($order: [OrganizationOrder!], $first: Int, $after: String, $last: Int, $before: String) {
              organizations(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { nameEn } } } }""";
    private static final int RECORDS = 41;

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void fill() {
        TestDatabase.empty();
        api = Api.on(port).as("administrator");
        Random random = new Random(7);
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            // Ties and absent values on purpose.
            String staff = random.nextInt(3) == 0 ? "" : ", staffCount: " + random.nextInt(4);
            batch.append("{kind: CHARITY, nameEn: \"N%02d\"%s}".formatted(random.nextInt(25), staff));
        }
        assertThat(api.data("mutation { upsert(input: {organizations: [" + batch + "]}) { created } }")
                        .path("upsert")
                        .path("created")
                        .asInt())
                .isEqualTo(RECORDS);
    }

    @ParameterizedTest
    @CsvSource({"NAME, ASC", "NAME, DESC", "STAFF_COUNT, ASC", "STAFF_COUNT, DESC", "RECORDED_AT, ASC"})
    void pagesPutTogetherAreTheList(String field, String direction) {
        List<Map<String, String>> orders = List.of(Map.of("field", field, "direction", direction));
        List<String> whole = cursors(page(Map.of("order", orders, "first", 100)));
        assertThat(whole).hasSize(RECORDS).doesNotHaveDuplicates();
        for (int size : new int[] {1, 7, 40, 41, 42}) {
            assertThat(forward(orders, size)).as("forward by %d", size).isEqualTo(whole);
            assertThat(backward(orders, size)).as("backward by %d", size).isEqualTo(whole);
        }
    }

    @Test
    void aRowThatGoesDoesNotDisturbTheNextPage() {
        JsonNode first = page(Map.of("first", 10));
        String cursor = first.path("pageInfo").path("endCursor").asString();
        List<String> next = cursors(page(Map.of("first", 10, "after", cursor)));
        TestDatabase.driver()
                .executableQuery("MATCH (o:Organization) WITH o ORDER BY o.sortKey, o.id LIMIT 5 DETACH DELETE o")
                .execute();
        assertThat(cursors(page(Map.of("first", 10, "after", cursor)))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "places(after: $after) { totalCount nodes { name } }                                    | after",
                "organizations(after: $after, orderBy: {field: NAME, direction: DESC}) { nodes { name } } | after",
                "organizations(search: \"N\", after: $after) { nodes { name } }                          | after",
                "organizations { nodes { resources(after: $after) { nodes { name } } } }               | resources after",
            })
    void aCursorOfAnotherListOrOrderIsRefused(String list, String path) {
        String cursor =
                page(Map.of("first", 1)).path("pageInfo").path("endCursor").asString();
        JsonNode error = api.ask("query($after: String) { " + list + " }", Map.of("after", cursor))
                .path("errors")
                .path(0)
                .path("extensions");
        assertThat(error.path("code").asString()).isEqualTo("INVALID_CURSOR");
        List<String> argument = new ArrayList<>();
        error.path("argument").forEach(part -> argument.add(part.asString()));
        assertThat(argument).isEqualTo(List.of(path.split(" ")));
    }

    private List<String> forward(List<Map<String, String>> order, int size) {
        List<String> all = new ArrayList<>();
        Map<String, Object> arguments = new HashMap<>(Map.of("order", order, "first", size));
        while (true) {
            JsonNode page = page(arguments);
            assertThat(page.path("totalCount").asInt()).isEqualTo(RECORDS);
            all.addAll(cursors(page));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
                return all;
            }
            arguments.put("after", page.path("pageInfo").path("endCursor").asString());
        }
    }

    private List<String> backward(List<Map<String, String>> order, int size) {
        List<String> all = new ArrayList<>();
        Map<String, Object> arguments = new HashMap<>(Map.of("order", order, "last", size));
        while (true) {
            JsonNode page = page(arguments);
            List<String> cursors = new ArrayList<>(cursors(page));
            Collections.reverse(cursors);
            all.addAll(cursors);
            if (!page.path("pageInfo").path("hasPreviousPage").asBoolean()) {
                Collections.reverse(all);
                return all;
            }
            arguments.put("before", page.path("pageInfo").path("startCursor").asString());
        }
    }

    private JsonNode page(Map<String, Object> arguments) {
        return api.data(LIST, arguments).path("organizations");
    }

    private static List<String> cursors(JsonNode page) {
        List<String> cursors = new ArrayList<>();
        page.path("edges").forEach(edge -> cursors.add(edge.path("cursor").asString()));
        return cursors;
    }
}
