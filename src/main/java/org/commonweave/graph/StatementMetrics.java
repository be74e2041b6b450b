package org.commonweave.graph;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;

/** Times every run of a statement by its name, of which there are few: never by its text or its parameters. */
@Component
class StatementMetrics {

    private static final String NAME = "commonweave.statement";

    private final MeterRegistry registry;

    StatementMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> Flux<T> timed(String statement, Flux<T> run) {
        return Flux.defer(() -> {
            Timer.Sample sample = Timer.start(registry);
            return run.doFinally(
                    end -> sample.stop(registry.timer(NAME, "statement", statement, "outcome", outcome(end))));
        });
    }

    private static String outcome(SignalType end) {
        return switch (end) {
            case ON_COMPLETE -> "answered";
            case CANCEL -> "cancelled";
            default -> "failed";
        };
    }
}
