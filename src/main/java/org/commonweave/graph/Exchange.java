package org.commonweave.graph;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import reactor.core.publisher.Mono;

/**
 * A session in which one statement runs and its whole answer is fetched at once. It closes when that has ended, not before:
 * the driver refuses to close over a cursor that is being read, and would leave the answer to nobody.
 */
final class Exchange {

    private final AsyncSession session;
    private volatile CompletableFuture<?> pending = CompletableFuture.completedFuture(null);

    Exchange(AsyncSession session) {
        this.session = session;
    }

    /** @param fetch reads the whole answer */
    <T> Mono<T> run(Query query, TransactionConfig limits, Function<ResultCursor, ? extends CompletionStage<T>> fetch) {
        return Mono.fromFuture(
                () -> {
                    CompletableFuture<T> answer =
                            session.runAsync(query, limits).thenCompose(fetch).toCompletableFuture();
                    pending = answer;
                    return answer;
                },
                // The driver's own futures are not for cancelling: a statement is ended at the server.
                true);
    }

    Mono<Void> close() {
        return Mono.fromCompletionStage(
                () -> pending.handle((answer, error) -> answer).thenCompose(ended -> session.closeAsync()));
    }
}
