package org.commonweave.api;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongPredicate;
import org.commonweave.testing.TestDatabase;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Looks on the server for statements of {@link ExtendedApi} that run. */
final class SlowStatements {

    private static final Duration SOON = Duration.ofSeconds(20);

    private SlowStatements() {}

    /** Waits until as many as wanted have run for so long. */
    static void await(Duration age, LongPredicate wanted) {
        Mono<Long> reached = Flux.interval(Duration.ofMillis(100))
                .onBackpressureDrop()
                .map(tick -> running(age))
                .filter(wanted::test)
                .next();
        StepVerifier.create(reached).expectNextCount(1).expectComplete().verify(SOON);
    }

    private static long running(Duration age) {
        return TestDatabase.driver()
                .executableQuery("""
                        SHOW TRANSACTIONS YIELD metaData, elapsedTime
                        WHERE metaData.statement = 'test/slow' AND elapsedTime.milliseconds >= $age RETURN count(*) AS n""")
                .withParameters(Map.of("age", age.toMillis()))
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
    }
}
