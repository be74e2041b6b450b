package org.commonweave.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonweave.graph.Await;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** So many connections, each asking again as soon as it is answered. */
final class Load {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Question question;
    private final List<Map<String, Object>> variables;
    private final long database;

    Load(Question question, List<Map<String, Object>> variables, long database) {
        this.question = question;
        this.variables = variables;
        this.database = database;
    }

    /** What one run measured; processor time in milliseconds a request. */
    record Measured(double perSecond, double p50, double p99, double ownCpu, double databaseCpu) {

        double cpu() {
            return ownCpu + databaseCpu;
        }
    }

    Measured run(Contestant contestant, int connections, Duration length) {
        Queue<Long> latencies = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        try (Contestant.Asking asking = contestant.connect().apply(connections)) {
            double own = Cpu.millis(contestant.pid());
            double others = Cpu.millis(database);
            long start = System.nanoTime();
            long end = start + length.toNanos();
            Await.all(Flux.range(0, connections)
                    .flatMap(
                            connection -> Mono.defer(() -> timed(asking, next.getAndIncrement(), latencies))
                                    .repeat(() -> System.nanoTime() < end),
                            connections)
                    .then()
                    .flux());
            double seconds = (System.nanoTime() - start) / 1e9;
            own = Cpu.millis(contestant.pid()) - own;
            others = Cpu.millis(database) - others;
            long[] sorted =
                    latencies.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Measured(
                    sorted.length / seconds,
                    sorted[sorted.length / 2] / NANOS_PER_MILLI,
                    sorted[(int) (sorted.length * 0.99)] / NANOS_PER_MILLI,
                    own / sorted.length,
                    others / sorted.length);
        }
    }

    private Mono<byte[]> timed(Contestant.Asking asking, int turn, Queue<Long> latencies) {
        long start = System.nanoTime();
        return asking.apply(question, variables.get(turn % variables.size()))
                .doOnNext(answer -> latencies.add(System.nanoTime() - start));
    }
}
