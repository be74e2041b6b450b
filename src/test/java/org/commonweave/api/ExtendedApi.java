package org.commonweave.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.schema.SchemaPart;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import reactor.core.publisher.Flux;

/** Fields that take their time or go wrong, which the real schema has none of. */
@TestConfiguration(proxyBeanMethods = false)
class ExtendedApi {

    /** Runs until somebody ends it, inside an expression of its one row, as the reads do. */
    static final Statement SLOW = new Statement(
            "test/slow",
            "RETURN COUNT { UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b WITH a, b WHERE a = -b RETURN a }"
                    + " AS n");

    /** Holds everything before it answers. */
    private static final Statement GREEDY = new Statement(
            "test/greedy", "UNWIND range(1, 60000000) AS a WITH collect(toString(a)) AS held RETURN size(held) AS n");

    @Bean
    SchemaPart slowFields() {
        return model -> """
                extend type Query {
                  "A statement that does not end by itself."
                  slow: Int @allowed(to: EVERYONE)
                  "A statement that needs more memory than it may have."
                  greedy: Int @allowed(to: EVERYONE)
                  "A fault."
                  broken: Int @allowed(to: EVERYONE)
                }
                extend type Subscription {
                  "Counts."
                  ticks: Int! @allowed(to: EVERYONE)
                }
                """;
    }

    @Bean
    RuntimeWiringConfigurer slowFetchers(Graph graph) {
        return wiring -> wiring.type(
                        "Query",
                        query -> query.dataFetcher(
                                        "slow",
                                        environment -> graph.read(
                                                        SLOW,
                                                        Viewer.ANONYMOUS,
                                                        Moment.of(Clock.systemUTC(), null, null),
                                                        Map.of(),
                                                        row -> row.get(0).asInt())
                                                .next())
                                .dataFetcher(
                                        "greedy",
                                        environment -> graph.list(
                                                        GREEDY,
                                                        Viewer.ANONYMOUS,
                                                        Moment.of(Clock.systemUTC(), null, null),
                                                        Map.of(),
                                                        row -> row.get(0).asInt())
                                                .map(rows -> rows.get(0)))
                                .dataFetcher("broken", environment -> {
                                    throw new IllegalStateException("a secret");
                                }))
                .type(
                        "Subscription",
                        subscription -> subscription.dataFetcher(
                                "ticks",
                                environment -> Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                                        .map(Long::intValue)));
    }
}
