package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that nobody would write: broken documents, variables of any kind, invented cursors and tokens. Each is answered
 * as the caller's mistake, never as the service's fault. For a few seconds of each kind here; for longer with
 * -Dfuzz.seconds=600, with other mistakes than those of every build with -Dfuzz.seed=…
 */
@GraphTest
@Import(TestIdentities.class)
@ExtendWith(OutputCaptureExtension.class)
class FuzzTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 4));

    private static final Pattern TRACE = Pattern.compile("Exception|\\bat (org|java|reactor|graphql)\\.|\\.java:\\d+");

    private static final List<String> DOCUMENTS = List.of(
            "query($first: Int, $after: String) { organizations(first: $first, after: $after) { totalCount pageInfo { endCursor }"
                    + " edges { cursor node { id name(lang: EN) needs(first: 2) { nodes { id } } } } } }",
            "query($where: OrganizationWhere, $order: [OrganizationOrder!]) { organizations(where: $where, orderBy: $order,"
                    + " first: 3) { nodes { id } } }",
            "query($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }",
            "query($near: NearInput, $within: ID) { places(near: $near, within: $within, first: 5) { nodes { id } } }",
            "query($place: ID!) { diagnostics(place: $place) { participation { cohortSkew { value evidence { length } } } } }",
            "query($from: ID!, $to: ID!) { introductionPaths(from: $from, to: $to) { value } }",
            "mutation($input: CreateNeedInput!) { createNeed(input: $input) { userErrors { code message } } }",
            "mutation($input: UpsertInput!) { upsert(input: $input) { created userErrors { code message } } }",
            "fragment F on Organization { id ...G } fragment G on Organization { name } { organizations(first: 1) { nodes {"
                    + " ...F ... @include(if: true) { uuid } } } }",
            "{ __schema { types { name fields { name args { name } } } } }");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "...",
            "on",
            "@include(if: $x)",
            "@skip",
            "$",
            ":",
            "!",
            "\"",
            "\"\"\"",
            "#",
            "&",
            "|",
            "=",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999",
            "0x",
            "fragment",
            "query",
            "mutation",
            "subscription",
            "__typename",
            "name",
            "id",
            "🧶",
            "红色议事厅",
            "\\u{110000}",
            "\\",
            "\r",
            ",");

    private static final List<Object> VALUES = List.of(
            "",
            "x",
            "\u0000",
            "'; MATCH (n) DETACH DELETE n //",
            "`",
            "$where",
            "{{",
            "%00",
            "../../etc/passwd",
            "9".repeat(400),
            -1,
            0,
            1,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            1e308,
            true,
            List.of(),
            List.of(List.of()),
            Map.of(),
            Map.of("a", 1));

    private final HttpClient http = HttpClient.newHttpClient();

    private final long seed = Long.getLong("fuzz.seed", 0L);

    private final Random random = new Random(seed);

    @LocalServerPort
    int port;

    /** What is broken. */
    enum Kind {
        DOCUMENTS(FuzzTests::document),
        VARIABLES(FuzzTests::variables),
        CURSORS(FuzzTests::cursor),
        BODIES(FuzzTests::body);

        private final Function<FuzzTests, String> request;

        Kind(Function<FuzzTests, String> request) {
            this.request = request;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isAnsweredAsTheCallersMistake(Kind kind, CapturedOutput log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TIME.toNanos();
        int asked = 0;
        while (System.nanoTime() < end) {
            check(kind.request.apply(this), "planner:one:two", log);
            asked++;
        }
        assertThat(asked).as("requests").isGreaterThan(10);
    }

    private void check(String body, String token, CapturedOutput log) throws IOException, InterruptedException {
        int before = log.length();
        HttpResponse<String> answer = post(body, token);
        String said = "seed " + seed + ": " + body + "\n" + answer.statusCode() + " " + answer.body();
        assertThat(answer.statusCode()).as(said).isLessThan(500);
        assertThat(answer.body()).as(said).doesNotContainPattern(TRACE).doesNotContain("\"INTERNAL");
        assertThat(log.toString().substring(before)).as(said).doesNotContainPattern(TRACE);
    }

    private HttpResponse<String> post(String body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String document() {
        StringBuilder document = new StringBuilder(pick(DOCUMENTS));
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(document.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> document.insert(at, " " + pick(PIECES) + " ");
                case 1 -> document.delete(at, Math.min(document.length(), at + 1 + random.nextInt(8)));
                case 2 ->
                    document.insert(at, document.substring(at, Math.min(document.length(), at + random.nextInt(60))));
                default -> document.insert(at, pick(PIECES).repeat(1 + random.nextInt(50)));
            }
        }
        return JSON.writeValueAsString(
                Map.of("query", document.toString(), "variables", Map.of("id", "x", "place", "x")));
    }

    private String variables() {
        Map<String, Object> variables = new HashMap<>();
        for (String name :
                List.of("first", "after", "where", "order", "id", "near", "within", "place", "from", "to", "input")) {
            variables.put(name, value(3));
        }
        return JSON.writeValueAsString(Map.of("query", pick(DOCUMENTS), "variables", variables));
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 4)) {
            case 1 -> new ArrayList<>(List.of(value(depth - 1), value(depth - 1)));
            case 2 ->
                Map.of(
                        pick(List.of(
                                "name",
                                "and",
                                "or",
                                "not",
                                "id",
                                "field",
                                "point",
                                "latitude",
                                "kind",
                                "organizations")),
                        value(depth - 1));
            case 3 ->
                Map.of(
                        pick(List.of("needs", "nameEn", "contains", "some", "in", "meters", "uuid", "extras")),
                        value(depth - 1),
                        "direction",
                        pick(VALUES));
            default -> pick(VALUES);
        };
    }

    /** Cursors and identifiers are opaque and not signed, so anybody can make one up. */
    private String cursor() {
        String inside = pick(List.of("1:Organization:", "1:", "{\"k\":[", "[\"", "", "2:x:", "1:Place:../"))
                + word(random.nextInt(30));
        String made = random.nextBoolean()
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.UTF_8))
                : word(random.nextInt(60));
        return JSON.writeValueAsString(Map.of(
                "query",
                pick(DOCUMENTS.subList(0, 4)),
                "variables",
                Map.of("first", 2, "after", made, "id", made, "within", made)));
    }

    private String body() {
        StringBuilder body = new StringBuilder(document());
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(body.length() + 1);
            if (random.nextBoolean()) {
                body.insert(at, pick(PIECES));
            } else {
                body.delete(at, Math.min(body.length(), at + 1 + random.nextInt(5)));
            }
        }
        return body.toString();
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) (32 + random.nextInt(96)));
        }
        return word.toString().replaceAll("[^!-~]", "a");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
