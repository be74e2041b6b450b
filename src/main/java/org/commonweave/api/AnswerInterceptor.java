package org.commonweave.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What every answer has in common: errors with codes, and what the operation cost. */
@Component
@Order(-30)
class AnswerInterceptor implements WebGraphQlInterceptor {

    private final ApiSettings settings;

    AnswerInterceptor(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(this::complete);
    }

    private WebGraphQlResponse complete(WebGraphQlResponse response) {
        RequestContext context =
                response.getExecutionInput().getGraphQLContext().get(RequestContext.class);
        return response.transform(builder -> {
            builder.errors(CodedErrors.of(response.getExecutionResult().getErrors()));
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
