package org.commonweave.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.text.Folding;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whatever the sample holds is found by its name, in each language and script it is written in. */
@GraphTest
@Import(TestIdentities.class)
class SampleSearchTests {

    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    /** Two records of one type may have one name; then one of that name has to be found. */
    private static final int FIRST = 10;

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizations", "resources", "places", "needs", "activities", "agreements", "categories"})
    void everyRecordIsAmongTheFirstByItsName(String list) {
        Api api = Api.on(port).as("administrator");
        String document = "query($q: String) { %s(search: $q, first: %d) { nodes { nameEn nameZhHans } } }"
                .formatted(list, FIRST);
        assertThat(names(api, list).parallelStream()
                        .filter(name ->
                                !holds(api.data(document, Map.of("q", name)).path(list), Folding.fold(name))))
                .isEmpty();
    }

    private static boolean holds(JsonNode connection, String name) {
        for (JsonNode node : connection.path("nodes")) {
            if (Folding.fold(node.path("nameEn").asString("")).equals(name)
                    || Folding.fold(node.path("nameZhHans").asString("")).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(Api api, String list) {
        Set<String> names = new LinkedHashSet<>();
        String after = null;
        do {
            JsonNode page = api.data(
                            "query($after: String) { %s(first: 100, after: $after) { nodes { nameEn nameZhHans } pageInfo {"
                                            .formatted(list)
                                    + " hasNextPage endCursor } } }",
                            after == null ? Map.of() : Map.of("after", after))
                    .path(list);
            for (JsonNode node : page.path("nodes")) {
                add(names, node.path("nameEn").asString(""));
                add(names, node.path("nameZhHans").asString(""));
                add(names, TO_TRADITIONAL.transliterate(node.path("nameZhHans").asString("")));
            }
            after = page.path("pageInfo").path("hasNextPage").asBoolean()
                    ? page.path("pageInfo").path("endCursor").asString()
                    : null;
        } while (after != null);
        assertThat(names).isNotEmpty();
        return names;
    }

    private static void add(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
