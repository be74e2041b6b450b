package org.commonweave.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A run is counted once, by how it ended, and before its end is told. */
class StatementMetricsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StatementMetrics metrics = new StatementMetrics(registry);

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (Timer timer : registry.find("commonweave.statement").timers()) {
            counts.put(String.valueOf(timer.getId().getTag("outcome")), timer.count());
        }
        return counts;
    }

    @Test
    void countsBeforeTheAnswerGoesOut() {
        List<Map<String, Long>> seen = new ArrayList<>();
        metrics.timed("s", Flux.just(1, 2))
                .doOnComplete(() -> seen.add(counts()))
                .subscribe();
        metrics.timed("s", Flux.error(new IllegalStateException()))
                .doOnError(error -> seen.add(counts()))
                .subscribe(row -> {}, error -> {});
        assertThat(seen).containsExactly(Map.of("answered", 1L), Map.of("answered", 1L, "failed", 1L));
    }

    @Test
    void aReadOfOneRowIsAnsweredAlthoughItsRestIsCancelled() {
        List<Map<String, Long>> seen = new ArrayList<>();
        metrics.timed("s", Flux.just(1, 2, 3).concatWith(Mono.never()))
                .next()
                .doOnNext(row -> seen.add(counts()))
                .subscribe();
        assertThat(seen).containsExactly(Map.of("answered", 1L));
    }

    @Test
    void whatIsGivenUpBeforeARowIsCancelledAndCountedOnce() {
        var waiting = metrics.timed("s", Flux.never()).subscribe();
        waiting.dispose();
        waiting.dispose();
        metrics.timed("s", Flux.just(1)).subscribe();
        assertThat(counts()).isEqualTo(Map.of("answered", 1L, "cancelled", 1L));
    }

    @Test
    void everySubscriptionIsARunOfItsOwn() {
        Flux<Integer> twice = metrics.timed("s", Flux.just(1));
        twice.subscribe();
        twice.subscribe();
        assertThat(counts()).isEqualTo(Map.of("answered", 2L));
    }
}
