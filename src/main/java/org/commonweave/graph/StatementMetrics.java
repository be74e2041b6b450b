package org.commonweave.graph;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
            Run counted = new Run(statement);
            return run.doOnNext(row -> counted.answered.set(true))
                    .doOnComplete(() -> counted.end("answered"))
                    .doOnError(error -> counted.end("failed"))
                    // Who asked for one row cancels when it has come.
                    .doOnCancel(() -> counted.end(counted.answered.get() ? "answered" : "cancelled"));
        });
    }

    /** The same for a run whose rows come together. */
    <T> Mono<T> timed(String statement, Mono<T> run) {
        return Mono.defer(() -> {
            Run counted = new Run(statement);
            return run.doOnSuccess(rows -> counted.end("answered"))
                    .doOnError(error -> counted.end("failed"))
                    .doOnCancel(() -> counted.end("cancelled"));
        });
    }

    /** One run of a statement, which ends once. */
    private final class Run {

        private final String statement;
        private final Timer.Sample sample = Timer.start(registry);
        private final AtomicBoolean answered = new AtomicBoolean();
        private final AtomicBoolean ended = new AtomicBoolean();

        Run(String statement) {
            this.statement = statement;
        }

        void end(String outcome) {
            if (ended.compareAndSet(false, true)) {
                sample.stop(registry.timer(NAME, "statement", statement, "outcome", outcome));
            }
        }
    }
}
