package org.commonweave.graph;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Times every run of a statement by its name, of which there are few: never by its text or its parameters. */
@Component
class StatementMetrics {

    private static final String NAME = "commonweave.statement";

    private final MeterRegistry registry;

    StatementMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a run once and before its end is told, so that whoever has the answer also finds it counted. */
    <T> Flux<T> timed(String statement, Flux<T> run) {
        return Flux.defer(() -> {
            Timer.Sample sample = Timer.start(registry);
            AtomicBoolean answered = new AtomicBoolean();
            AtomicBoolean ended = new AtomicBoolean();
            Consumer<String> end = outcome -> {
                if (ended.compareAndSet(false, true)) {
                    sample.stop(registry.timer(NAME, "statement", statement, "outcome", outcome));
                }
            };
            return run.doOnNext(row -> answered.set(true))
                    .doOnComplete(() -> end.accept("answered"))
                    .doOnError(error -> end.accept("failed"))
                    // Who asked for one row cancels when it has come.
                    .doOnCancel(() -> end.accept(answered.get() ? "answered" : "cancelled"));
        });
    }
}
