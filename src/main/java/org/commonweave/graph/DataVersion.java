package org.commonweave.graph;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.commonweave.digest.Sha256;
import org.neo4j.driver.Record;
import reactor.core.publisher.Flux;

/**
 * A short name for the state of the data. Writes count in the graph, so that every instance sees what the others wrote; there
 * are several counters, so that writes that have nothing else in common need not wait for each other. Two names say whether
 * two looks saw the same, and nothing about which came first.
 */
final class DataVersion {

    private static final Statement NEXT = Statement.named("graph/next-version");
    private static final int COUNTERS = 32;
    private static final int BYTES = 8;

    private DataVersion() {}

    /** Counts a write. */
    static <T> Flux<T> next(GraphTransaction transaction) {
        long counter = ThreadLocalRandom.current().nextInt(COUNTERS);
        return transaction.run(NEXT, Map.of("counter", counter), row -> row).thenMany(Flux.empty());
    }

    /** @param counters in the order of their numbers */
    static String of(List<Record> counters) {
        String all = counters.stream()
                .map(row -> row.get("id") + " " + row.get("epoch") + " " + row.get("count"))
                .collect(Collectors.joining(", "));
        return HexFormat.of().formatHex(Sha256.of(all), 0, BYTES);
    }
}
