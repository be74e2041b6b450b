package org.commonweave.api;

import graphql.GraphQLError;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What every answer has in common: errors with codes, and what the operation cost. Requests are timed by how they ended, under
 * {@code commonweave.request}: answered, or the code of the first error.
 */
@Component
@Order(-30)
class AnswerInterceptor implements WebGraphQlInterceptor {

    private static final String TIMER = "commonweave.request";

    private final ApiSettings settings;
    private final GraphQlSource source;
    private final MeterRegistry registry;

    AnswerInterceptor(ApiSettings settings, GraphQlSource source, MeterRegistry registry) {
        this.settings = settings;
        this.source = source;
        this.registry = registry;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start(registry);
            return chain.next(request).map(this::complete).doOnNext(response -> sample.stop(timer(response)));
        });
    }

    private Timer timer(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        String outcome =
                errors.isEmpty() ? "answered" : Objects.requireNonNullElse(ErrorCode.in(errors.get(0)), "failed");
        return registry.timer(TIMER, "outcome", outcome);
    }

    private WebGraphQlResponse complete(WebGraphQlResponse response) {
        RequestContext context =
                response.getExecutionInput().getGraphQLContext().get(RequestContext.class);
        return response.transform(builder -> {
            builder.errors(CodedErrors.of(
                    response.getExecutionResult().getErrors(),
                    () -> new FaultyVariables(source.schema()).first(response.getExecutionInput())));
            if (context != null && context.cost() >= 0) {
                Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
                Map<String, Object> cost = new LinkedHashMap<>();
                cost.put("asked", context.cost());
                cost.put("allowed", settings.maxCost());
                extensions.put("cost", cost);
                builder.extensions(extensions);
            }
        });
    }
}
