package org.commonweave.change;

import java.util.List;
import java.util.function.Function;
import org.commonweave.graph.GraphTransaction;
import reactor.core.publisher.Mono;

/**
 * Stands beside every write of records, whoever makes it: what must not be written is held back, and what must be kept with
 * it is kept in the same transaction.
 */
public interface WriteGuard {

    /**
     * Writes a batch, each record once.
     *
     * @param on writes what is left of it
     */
    Mono<WriteOutcome> write(
            GraphTransaction transaction, List<Checked> batch, Function<List<Checked>, Mono<WriteOutcome>> on);
}
