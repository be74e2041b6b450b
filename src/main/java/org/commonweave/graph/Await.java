package org.commonweave.graph;

import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Waits for an answer, for commands and jobs that have a thread of their own. The one place that may block: Reactor
 * refuses it on an event loop.
 */
public final class Await {

    private Await() {}

    public static <T> T one(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }

    public static <T> List<T> all(Flux<T> answers) {
        return one(answers.collectList());
    }
}
