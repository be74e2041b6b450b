package org.commonweave.graph;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Flux;

/**
 * Counts writes, each with what it touched where that is known. What the last writes touched is kept in the graph as well, so
 * that every instance can tell what another wrote; of a write whose record is missing or was overwritten it is not known.
 */
final class DataVersion {

    private static final Statement NEXT = Statement.named("graph/next-version");
    private static final Statement NEXT_TOUCHING = Statement.named("graph/next-version-touching");
    private static final int COUNTERS = 32;

    /** How many writes of each counter are remembered, which bounds the log for good. */
    static final int SLOTS = 64;

    private DataVersion() {}

    /** Counts a write. */
    static <T> Flux<T> next(GraphTransaction transaction) {
        long counter = ThreadLocalRandom.current().nextInt(COUNTERS);
        return transaction
                .touches()
                .all()
                .map(touched -> transaction.run(
                        NEXT_TOUCHING,
                        Map.of(
                                "counter",
                                counter,
                                "slots",
                                (long) SLOTS,
                                "nodes",
                                touched.flatNodes(),
                                "ties",
                                touched.flatTies()),
                        row -> row))
                .orElseGet(() -> transaction.run(NEXT, Map.of("counter", counter), row -> row))
                .thenMany(Flux.empty());
    }
}
