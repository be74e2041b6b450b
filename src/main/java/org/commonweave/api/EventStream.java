package org.commonweave.api;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** An answer as server-sent events, after graphql-sse's distinct connections: next for each result, then complete. */
final class EventStream {

    /** Often enough for the proxies that close silent connections after a minute or half. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private EventStream() {}

    static Flux<ServerSentEvent<Object>> of(WebGraphQlResponse response) {
        Flux<Map<String, Object>> results = response.getData() instanceof Publisher<?> data
                ? Flux.from(data)
                        .cast(ExecutionResult.class)
                        .map(ExecutionResult::toSpecification)
                        .onErrorResume(fault -> Flux.just(failed(fault)))
                : Flux.just(response.toMap());
        return withKeepAlive(of(results));
    }

    static Flux<ServerSentEvent<Object>> of(Flux<Map<String, Object>> results) {
        return results.map(result -> event("next", result)).concatWithValues(event("complete", Map.of()));
    }

    private static Flux<ServerSentEvent<Object>> withKeepAlive(Flux<ServerSentEvent<Object>> events) {
        Flux<ServerSentEvent<Object>> beats = Flux.interval(KEEP_ALIVE)
                .map(beat -> ServerSentEvent.builder().comment("").build());
        return events.mergeWith(beats).takeUntil(event -> "complete".equals(event.event()));
    }

    private static Map<String, Object> failed(Throwable fault) {
        if (fault instanceof SubscriptionPublisherException told) {
            return told.toMap();
        }
        Incident incident = Incident.of("a subscription", fault);
        return HttpProblem.body(incident.message(), incident.extensions());
    }

    private static ServerSentEvent<Object> event(String name, Map<String, Object> data) {
        return ServerSentEvent.builder((Object) data).event(name).build();
    }
}
