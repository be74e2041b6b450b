package org.commonweave.graph;

import java.time.Duration;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends a statement nobody waits for any more. The driver's own cancel waits in line behind the running statement, so it is
 * told to the server on another connection. What cannot be found there ends by its timeout.
 */
final class Termination {

    /** The metadata by which a run of a statement is found among the transactions. */
    static final String RUN = "run";

    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);

    /** A statement may be on its way to the server yet when it is given up. */
    private static final int TRIES = 3;

    private static final Duration PAUSE = Duration.ofMillis(150);

    private static final String TERMINATE = """
            SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.run = $run
            TERMINATE TRANSACTIONS id YIELD message
            RETURN message
            """;

    private final Driver driver;
    private final SessionConfig sessions;

    Termination(Driver driver, SessionConfig sessions) {
        this.driver = driver;
        this.sessions = sessions;
    }

    /** Terminates the run and closes the session it ran in. */
    Mono<Void> of(String run, Mono<Void> close) {
        // Closing takes no more running of statements in, and waits for the one there is.
        Mono<Void> closed = close.onErrorResume(error -> {
            LOG.debug("A terminated statement ended with", error);
            return Mono.empty();
        });
        Mono<Void> terminate = terminate(run)
                .repeatWhenEmpty(TRIES, tries -> tries.delayElements(PAUSE))
                .onErrorResume(error -> {
                    LOG.debug("The statement of run {} is left to its timeout", run, error);
                    return Mono.empty();
                })
                .then();
        return Mono.when(terminate, closed);
    }

    private Mono<String> terminate(String run) {
        return Flux.usingWhen(
                        Mono.fromSupplier(() -> driver.session(ReactiveSession.class, sessions)),
                        session -> Flux.from(session.run(TERMINATE, Map.of("run", run)))
                                .flatMap(result -> Flux.from(result.records())
                                        .map(row -> row.get("message").asString())),
                        ReactiveSession::close)
                .collectList()
                .flatMap(messages -> messages.isEmpty() ? Mono.empty() : Mono.just(messages.get(0)));
    }
}
