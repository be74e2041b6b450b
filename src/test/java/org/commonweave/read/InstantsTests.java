package org.commonweave.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Instants are compared as instants, in whatever offset they are stored and asked. */
@GraphTest
@Import(TestIdentities.class)
class InstantsTests {

    private static final Instant FIRST = Instant.parse("2026-03-02T01:30:00Z");
    private static final int INSTANTS = 5;
    private static final int RECORDS = 60;
    private static final int QUESTIONS = 60;
    private static final int FAR = 18;

    @LocalServerPort
    int port;

    private final Random random = new Random(11);
    private Api api;

    @BeforeEach
    void empty() {
        TestDatabase.empty();
        api = Api.on(port).as("administrator");
    }

    /** What the parameters' offsets rest on. */
    @Test
    void theDatabaseOrdersEqualInstantsByOffset() {
        var row = TestDatabase.driver()
                .executableQuery("WITH datetime('2026-03-02T09:30+08:00') AS a, datetime('2026-03-02T01:30Z') AS b"
                        + " RETURN a > b AS later, a = b AS same, a.epochMillis = b.epochMillis AS sameInstant")
                .execute()
                .records()
                .get(0);
        assertThat(row.get("later").asBoolean()).isTrue();
        assertThat(row.get("same").asBoolean()).isFalse();
        assertThat(row.get("sameInstant").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filtersCompareInstants(boolean indexed) {
        if (indexed) {
            TestDatabase.write("CREATE INDEX activity_start_of_test IF NOT EXISTS FOR (a:Activity) ON (a.start)");
        }
        try {
            List<OffsetDateTime> starts = times();
            upsert("activities", i -> "kind: EVENT, start: \"%s\"".formatted(starts.get(i)));
            for (int i = 0; i < QUESTIONS; i++) {
                OffsetDateTime asked = time();
                Instant at = asked.toInstant();
                filtersBy(starts, "eq", asked, start -> start.equals(at));
                filtersBy(starts, "gt", asked, start -> start.isAfter(at));
                filtersBy(starts, "gte", asked, start -> !start.isBefore(at));
                filtersBy(starts, "lt", asked, start -> start.isBefore(at));
                filtersBy(starts, "lte", asked, start -> !start.isAfter(at));
            }
        } finally {
            TestDatabase.write("DROP INDEX activity_start_of_test IF EXISTS");
        }
    }

    private void filtersBy(
            List<OffsetDateTime> starts, String operator, OffsetDateTime asked, Predicate<Instant> fits) {
        JsonNode found = api.data(
                "query($where: ActivityWhere) { activities(first: 100, where: $where) { totalCount nodes { nameEn } } }",
                Map.of("where", Map.of("start", Map.of(operator, asked.toString()))));
        assertThat(names(found.path("activities")))
                .as("%s %s", operator, asked)
                .isEqualTo(names(r -> fits.test(starts.get(r).toInstant())));
        assertThat(found.path("activities").path("totalCount").asInt())
                .isEqualTo(found.path("activities").path("nodes").size());
    }

    @Test
    void validityIsHalfOpen() {
        List<OffsetDateTime> from = times();
        List<OffsetDateTime> to = from.stream()
                .map(begin -> in(begin.toInstant().plus(Duration.ofMinutes(1 + random.nextInt(INSTANTS)))))
                .toList();
        upsert("agreements", i -> "kind: MOU, validFrom: \"%s\", validTo: \"%s\"".formatted(from.get(i), to.get(i)));
        for (int i = 0; i < QUESTIONS; i++) {
            OffsetDateTime asked = time();
            JsonNode found = api.data(
                    "query($at: DateTime) { agreements(first: 100, asOf: $at) { nodes { nameEn } } }",
                    Map.of("at", asked.toString()));
            assertThat(names(found.path("agreements")))
                    .as("as of %s", asked)
                    .isEqualTo(
                            names(r -> !from.get(r).isAfter(asked) && to.get(r).isAfter(asked)));
        }
    }

    @Test
    void whatWasRecordedAtAnInstantIsKnownThen() {
        upsert("agreements", i -> "kind: MOU");
        TestDatabase.write("MATCH (a:Agreement) SET a.recordedAt = datetime('2026-03-02T09:30:00+08:00')");
        OffsetDateTime recorded = FIRST.atOffset(ZoneOffset.UTC);
        for (int hours = -FAR; hours <= FAR; hours++) {
            OffsetDateTime asked = recorded.withOffsetSameInstant(ZoneOffset.ofHours(hours));
            JsonNode found = api.data(
                    "query($at: DateTime) { agreements(knownAt: $at) { totalCount } }", Map.of("at", asked.toString()));
            assertThat(found.path("agreements").path("totalCount").asInt())
                    .as("known at %s", asked)
                    .isEqualTo(RECORDS);
        }
    }

    private void upsert(String field, IntFunction<String> values) {
        StringBuilder batch = new StringBuilder();
        IntStream.range(0, RECORDS).forEach(i -> batch.append("{nameEn: \"N%02d\", %s}".formatted(i, values.apply(i))));
        JsonNode written = api.data(
                "mutation { upsert(input: {%s: [%s]}) { created userErrors { message } } }".formatted(field, batch));
        assertThat(written.path("upsert").path("created").asInt())
                .as("%s", written)
                .isEqualTo(RECORDS);
    }

    private static Set<String> names(IntPredicate fits) {
        return IntStream.range(0, RECORDS)
                .filter(fits)
                .mapToObj("N%02d"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode connection) {
        Set<String> names = new TreeSet<>();
        connection.path("nodes").forEach(node -> names.add(node.path("nameEn").asString()));
        return names;
    }

    private List<OffsetDateTime> times() {
        List<OffsetDateTime> times = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            times.add(time());
        }
        return times;
    }

    /** Of few instants, so that many are equal, in any offset that there is. */
    private OffsetDateTime time() {
        return in(FIRST.plus(Duration.ofMinutes(random.nextInt(INSTANTS))));
    }

    private OffsetDateTime in(Instant instant) {
        int quarters = random.nextInt(2 * 4 * FAR + 1) - 4 * FAR;
        return instant.atOffset(ZoneOffset.ofTotalSeconds(quarters * 15 * 60));
    }
}
