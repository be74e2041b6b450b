package org.commonweave.api;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the WebSocket protocol asks beyond Spring's handler: an operation that never ran is answered by an error message,
 * and the subscriptions of one socket are bounded, because the handler stops reading, even pings, at 256 operations.
 * Queries need no bound of their own here: each ends within the time a request has.
 */
@Component
@Order(-40)
class WebSocketInterceptor implements WebGraphQlInterceptor {

    private static final String LIVE = WebSocketInterceptor.class.getName() + ".live";

    private final int most;

    WebSocketInterceptor(ApiSettings settings) {
        this.most = settings.maxSubscriptions();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest socket)) {
            return chain.next(request);
        }
        AtomicInteger live = (AtomicInteger)
                socket.getSessionInfo().getAttributes().computeIfAbsent(LIVE, key -> new AtomicInteger());
        return chain.next(request)
                .onErrorResume(HttpProblem.class, problem -> Mono.just(failed(empty(request), told(problem))))
                .map(response -> answered(response, live));
    }

    private WebGraphQlResponse answered(WebGraphQlResponse response, AtomicInteger live) {
        if (!(response.getData() instanceof Publisher<?> data)) {
            return response.getExecutionResult().isDataPresent()
                    ? response
                    : failed(response, response.getExecutionResult().getErrors());
        }
        return response.transform(builder -> builder.data(Flux.defer(() -> {
            if (live.incrementAndGet() > most) {
                live.decrementAndGet();
                return Flux.error(failure(List.of(tooMany())));
            }
            return Flux.<Object>from(data)
                    // The engine's word for a request that was stopped while its client was leaving; no fault to log.
                    .onErrorMap(AbortExecutionException.class, stopped -> failure(List.of(stopped())))
                    .doFinally(signal -> live.decrementAndGet());
        })));
    }

    private static WebGraphQlResponse failed(WebGraphQlResponse response, List<GraphQLError> errors) {
        return response.transform(builder -> builder.data(Flux.error(failure(errors))));
    }

    private static SubscriptionPublisherException failure(List<GraphQLError> errors) {
        return new SubscriptionPublisherException(errors, new NotExecuted());
    }

    private static WebGraphQlResponse empty(WebGraphQlRequest request) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                graphql.ExecutionResult.newExecutionResult().build()));
    }

    private GraphQLError tooMany() {
        return error(
                ErrorCode.TOO_MANY_SUBSCRIPTIONS,
                "At most " + most + " subscriptions at once on one connection; complete some, or open another.");
    }

    private static GraphQLError stopped() {
        return error(ErrorCode.CANCELLED, "The request was stopped.");
    }

    private static List<GraphQLError> told(HttpProblem problem) {
        return List.of(error(problem.code(), String.valueOf(problem.getMessage())));
    }

    private static GraphQLError error(ErrorCode code, String message) {
        return GraphQLError.newError()
                .message("%s", message)
                .extensions(Map.of(ErrorCode.KEY, code.name()))
                .build();
    }

    /** Why there is no data: it was never asked for. */
    private static final class NotExecuted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotExecuted() {
            super("The operation was not executed", null, false, false);
        }
    }
}
