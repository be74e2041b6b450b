package org.commonweave.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A document that was seen before, with other variables, is answered like one that was never seen. */
@GraphTest
@Import(TestIdentities.class)
class RememberedDocumentsTests {

    private static final String NESTED = """
            query($first: Int, $lang: Lang, $with: Boolean!, $where: ResourceWhere, $order: [ResourceOrder!]) {
              organizations(first: 1) { nodes { name(lang: $lang)
                resources(first: $first, where: $where, orderBy: $order) {
                  nodes { name(lang: $lang) capacity @include(if: $with) } } } } }""";

    private static final String MERGED = """
            query($with: Boolean!, $without: Boolean!, $first: Int) {
              ... on Query @include(if: $with) { organizations(first: $first) { nodes { nameEn } } }
              organizations(first: $first) @skip(if: $without) { totalCount }
              ...More @include(if: $with) }
            fragment More on Query { organizations(first: $first) { nodes { resources(first: $first) { totalCount } } } }""";

    private static final String SEVERAL = """
            query A($first: Int) { organizations(first: 1) { nodes { resources(first: $first) { nodes { nameEn } } } } }
            query B($first: Int) { organizations(first: 1) { nodes { nameZhHans resources(first: $first) { nodes { nameZhHans } } } } }""";

    private static final String LIST = """
            query($near: NearInput, $first: Int, $where: PlaceWhere, $search: String, $asOf: DateTime, $order: [PlaceOrder!]) {
              places(near: $near, first: $first, where: $where, search: $search, asOf: $asOf, orderBy: $order) {
                totalCount edges { distanceMeters node { nameEn } } } }""";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void fill() {
        TestDatabase.empty();
        api = Api.on(port).as("administrator");
        api.data("""
                mutation { upsert(input: {
                  organizations: [{uuid: "8f2a1f0e-0000-4000-8000-000000000001", kind: CHARITY, nameEn: "One", nameZhHans: "一"}]
                  places: [
                    {uuid: "8f2a1f0e-0000-4000-8000-000000000004", level: SITE, nameEn: "North",
                      location: {latitude: 30.1, longitude: 114.0}}
                    {uuid: "8f2a1f0e-0000-4000-8000-000000000005", level: SITE, nameEn: "South",
                      location: {latitude: 29.9, longitude: 114.0}}]
                  resources: [
                    {uuid: "8f2a1f0e-0000-4000-8000-000000000002", resourceClass: SPACE, nameEn: "Hall", nameZhHans: "厅", capacity: 40}
                    {uuid: "8f2a1f0e-0000-4000-8000-000000000003", resourceClass: SPACE, nameEn: "Attic", nameZhHans: "阁", capacity: 9}]
                  linkProvides: [
                    {from: "Organization:8f2a1f0e-0000-4000-8000-000000000001", to: "Resource:8f2a1f0e-0000-4000-8000-000000000002"}
                    {from: "Organization:8f2a1f0e-0000-4000-8000-000000000001", to: "Resource:8f2a1f0e-0000-4000-8000-000000000003"}]
                }) { created userErrors { message } } }""");
    }

    static Stream<List<Object>> documents() {
        List<Object> nested = new ArrayList<>(List.of(NESTED, ""));
        for (boolean with : new boolean[] {true, false}) {
            nested.add(Map.of("with", with));
            nested.add(with("first", null, "with", with));
            nested.add(with("lang", null, "first", 1, "with", with));
            nested.add(Map.of("lang", "EN", "first", 2, "with", with));
            nested.add(Map.of("where", Map.of("capacity", Map.of("gt", 10)), "with", with));
            nested.add(Map.of("where", Map.of("capacity", Map.of("lt", 10)), "with", with));
            nested.add(Map.of("order", List.of(Map.of("field", "CAPACITY", "direction", "DESC")), "with", with));
            nested.add(Map.of("order", List.of(Map.of("field", "CAPACITY", "direction", "ASC")), "with", with));
        }
        List<Object> merged = new ArrayList<>(List.of(MERGED, ""));
        for (boolean with : new boolean[] {true, false}) {
            merged.add(Map.of("with", with, "without", false));
            merged.add(Map.of("with", with, "without", true, "first", 1));
        }
        List<Object> list = new ArrayList<>(List.of(LIST, ""));
        for (double latitude : new double[] {30.1, 29.9, 91, 30}) {
            for (int meters : new int[] {500, 50_000, 0}) {
                Map<String, Object> near =
                        Map.of("point", Map.of("latitude", latitude, "longitude", 114.0), "meters", meters);
                list.add(Map.of("near", near));
                list.add(Map.of("near", near, "search", "North"));
                list.add(Map.of("near", near, "where", Map.of("nameEn", Map.of("eq", "South")), "first", 1));
            }
        }
        list.add(Map.of());
        list.add(with("near", null));
        list.add(Map.of("first", 1));
        list.add(Map.of("search", "South"));
        list.add(Map.of("asOf", "2001-01-01T00:00:00Z"));
        list.add(Map.of("order", List.of(Map.of("field", "NAME", "direction", "DESC"))));
        return Stream.of(
                nested,
                merged,
                list,
                List.of(SEVERAL, "A", Map.of("first", 1), Map.of("first", 2), Map.of("first", 101)),
                List.of(SEVERAL, "B", Map.of("first", 1), Map.of("first", 2)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void answersLikeTheFirstTime(List<Object> asked) {
        String document = (String) asked.get(0);
        String operation = (String) asked.get(1);
        List<JsonNode> unseen = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (Object variables : asked.subList(2, asked.size())) {
                @SuppressWarnings("unchecked")
                Map<String, Object> given = (Map<String, Object>) variables;
                JsonNode first = api.ask(document + "\n# " + unseen.size(), operation, given);
                unseen.add(first.path("data"));
                assertThat(api.ask(document, operation, given)).isEqualTo(first);
            }
        }
        assertThat(unseen.stream().distinct().count())
                .as("variables that matter")
                .isGreaterThan(1);
    }

    private static Map<String, @Nullable Object> with(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
