package org.commonweave.api;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GraphTest
class LimitsTests {

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void client() {
        api = new Api(port);
    }

    @Test
    void boundsDepth() {
        passes("max-depth", "{categories{nodes" + "{broader".repeat(20) + "{name}" + "}".repeat(21) + "}");
    }

    /** Each fragment is spread shallow first, so that whoever enters a fragment once misses the depth. */
    @Test
    void boundsDepthThatHidesInFragments() {
        String spreads = IntStream.range(0, 20)
                .mapToObj(i -> "s%d:categories{nodes{...F%d}}".formatted(i, 19 - i))
                .collect(joining(" "));
        String fragments = IntStream.range(0, 20)
                .mapToObj(i -> "fragment F%d on Category{broader{%s}}".formatted(i, i == 19 ? "id" : "...F" + (i + 1)))
                .collect(joining(" "));
        passes("max-depth", "{" + spreads + "} " + fragments);
    }

    @Test
    void boundsFieldsThatMultiplyInFragments() {
        String fragments = IntStream.range(0, 12)
                .mapToObj(i -> "fragment F%d on Category{%s}"
                        .formatted(i, i == 11 ? "id" : "a:broader{...F%1$d} b:broader{...F%1$d}".formatted(i + 1)))
                .collect(joining(" "));
        passes("max-fields", "{categories{nodes{...F0}}} " + fragments);
    }

    @Test
    void boundsRootFields() {
        passes("max-root-fields", "{" + aliases(31, "organizations{totalCount}") + "}");
    }

    @Test
    void boundsRelations() {
        String relations = aliases(61, "resources(first:1){nodes{id}}");
        passes("max-relations", "{organizations(first:1){nodes{" + relations + "}}}");
    }

    private static String aliases(int count, String field) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ":" + field).collect(joining(" "));
    }

    @Test
    void boundsCost() {
        passes(
                "max-cost",
                "{organizations(first:100){nodes{resources(first:100){nodes{categories(first:100){nodes{id}}}}}}}");
    }

    @Test
    void boundsFilters() {
        passes(
                "max-filter-depth",
                "{organizations(where:" + "{not:".repeat(12) + "{}" + "}".repeat(12) + "){totalCount}}");
        passes(
                "max-filter-conditions",
                "{organizations(where:{or:[" + "{name:{eq:\"x\"}}".repeat(101) + "]}){totalCount}}");
    }

    /** What an operation comes to is remembered for its document; what its variables add is not. */
    @Test
    void boundsWhatVariablesMakeOfADocumentThatPassedBefore() {
        String pages =
                "query($n:Int){organizations(first:$n){nodes{resources(first:$n){nodes{categories(first:$n){nodes{id}}}}}}}";
        api.ask(pages, Map.of("n", 2)).expectStatus().isOk();
        api.refused(api.ask(pages, Map.of("n", 100)), ErrorCode.LIMIT_EXCEEDED);
        api.ask(pages, Map.of("n", 3)).expectStatus().isOk();
        String filter = "query($where:OrganizationWhere){organizations(where:$where){totalCount}}";
        Map<String, Object> one = Map.of("name", Map.of("eq", "x"));
        api.ask(filter, Map.of("where", one)).expectStatus().isOk();
        api.refused(
                api.ask(filter, Map.of("where", Map.of("or", Collections.nCopies(101, one)))),
                ErrorCode.LIMIT_EXCEEDED);
    }

    private void passes(String limit, String query) {
        api.refused(api.ask(query), ErrorCode.LIMIT_EXCEEDED)
                .jsonPath("$.errors[0].extensions.limit")
                .isEqualTo(limit);
    }

    @Test
    void boundsTokens() {
        api.refused(api.ask("{" + "__typename ".repeat(3_000) + "}"), ErrorCode.GRAPHQL_PARSE_FAILED);
        api.refused(api.ask("{__typename" + " ".repeat(400_000) + "}"), ErrorCode.GRAPHQL_PARSE_FAILED);
    }

    @Test
    void boundsIntrospection() {
        String deep = "fields{type{".repeat(10) + "name" + "}}".repeat(10);
        api.refused(api.ask("{__schema{types{" + deep + "}}}"), ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void tellsWhatAnOperationCosts() {
        // 10 for the root field and 10 for the total; 5 organizations with 3 resources each are 20 records.
        cost("{organizations(first:5){totalCount nodes{name resources(first:3){nodes{name}}}}}", 40);
        // A total of a relation is one for each record that has it.
        cost("{organizations(first:5){nodes{resources(first:0){totalCount}}}}", 20);
        // 20 are listed when nobody says how many, and an edge is no record beside its node.
        cost("{organizations{edges{cursor node{name}}}}", 30);
        // 10 for the root field, 10 for the relation the filter looks through, 1 for the record.
        cost("{organizations(first:1,where:{resources:{some:{name:{eq:\"x\"}}}}){nodes{name}}}", 21);
        cost("{__typename}", 0);
    }

    /** Of a field that takes a limit, a list is as long as that, whether or not it is answered. */
    @Test
    void countsListsByTheLimitOfTheirField() {
        api.ask("{graphView(place:\"none\",limit:50){nodes{name node{id}} edges{from}}}")
                .expectBody()
                .jsonPath("$.extensions.cost.asked")
                .isEqualTo(161);
    }

    private void cost(String query, int asked) {
        api.ask(query)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.errors")
                .doesNotExist()
                .jsonPath("$.extensions.cost.asked")
                .isEqualTo(asked)
                .jsonPath("$.extensions.cost.allowed")
                .isEqualTo(200_000);
    }
}
