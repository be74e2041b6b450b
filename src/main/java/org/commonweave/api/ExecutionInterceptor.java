package org.commonweave.api;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.parser.ParserOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs requests on threads of their own, for a limited time, and stops what is left of one when its client leaves. The
 * engine computes synchronously; on an event loop it would keep other connections waiting.
 */
@Component
@Order(-20)
class ExecutionInterceptor implements WebGraphQlInterceptor, DisposableBean {

    private static final int MAX_CHARACTERS_PER_TOKEN = 100;

    private final Duration timeout;
    private final ParserOptions parsing;
    private final Scheduler threads =
            Schedulers.newParallel("graphql", Math.max(2, Runtime.getRuntime().availableProcessors()));

    ExecutionInterceptor(ApiSettings settings) {
        this.timeout = settings.timeout();
        this.parsing = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(settings.maxTokens())
                        .maxWhitespaceTokens(4 * settings.maxTokens())
                        .maxCharacters(MAX_CHARACTERS_PER_TOKEN * settings.maxTokens())
                        .captureIgnoredChars(false));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        boolean overGet = request.getAttributes().containsKey(HttpRequests.OVER_GET);
        boolean atOnce = request.getAttributes().containsKey(HttpRequests.AT_ONCE);
        RequestContext context = new RequestContext(overGet, !atOnce);
        request.configureExecutionInput((input, builder) -> {
            ExecutionInput built = builder.graphQLContext(values -> values.put(RequestContext.class, context)
                            .put(ParserOptions.class, parsing)
                            // Else an event whose records are found sooner would overtake the one before it.
                            .put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true))
                    .build();
            context.executes(built);
            return built;
        });
        return chain.next(request)
                .subscribeOn(threads)
                // Spring's own hook is in place only when the engine has returned, which is too late for a long walk.
                .doOnCancel(context::stop)
                .timeout(timeout)
                .onErrorResume(TimeoutException.class, late -> Mono.just(tooLate(request)));
    }

    private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
        GraphQLError error = GraphQLError.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("The request took longer than " + timeout.toSeconds()
                        + " seconds and was stopped. Ask for less.")
                .extensions(Map.of(ErrorCode.KEY, ErrorCode.TIMEOUT.name()))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                ExecutionInput.newExecutionInput(request.getDocument()).build(),
                graphql.ExecutionResult.newExecutionResult().addError(error).build()));
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
