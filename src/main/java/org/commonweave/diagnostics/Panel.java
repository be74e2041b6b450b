package org.commonweave.diagnostics;

import graphql.schema.DataFetchingEnvironment;
import org.commonweave.read.Fields;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Diagnostics of one of the problems: each is computed when it is asked for, unless it is kept. */
record Panel(Figures figures) implements Fields {

    @Override
    public Object field(String name, DataFetchingEnvironment environment) {
        // Some take a second of one core: not on threads that move other requests along.
        return Mono.fromCallable(() -> figures.tell(name, Questions.arguments(environment)))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
