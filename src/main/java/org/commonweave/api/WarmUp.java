package org.commonweave.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Await;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists every type once before the service says that it is ready, because the first query of a shape takes the database
 * seconds to plan. What does not fit into the time is left to the first who asks.
 */
@Component
@Order(100)
@ConditionalOnWebApplication
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final ExecutionGraphQlService service;
    private final Model model;
    private final Duration budget;

    WarmUp(ExecutionGraphQlService service, Model model, ApiSettings settings) {
        this.service = service;
        this.model = model;
        this.budget = settings.warmUp();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (budget.isZero()) {
            return;
        }
        List<String> warm = Await.one(Flux.fromIterable(model.nodeTypes())
                .map(NodeType::plural)
                .concatMap(list -> ask(list).thenReturn(list))
                .take(budget)
                .collectList());
        LOG.info("Warmed up {} of {} lists", warm.size(), model.nodeTypes().size());
    }

    private Mono<ExecutionGraphQlResponse> ask(String list) {
        DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                "{ " + list + "(first: 1) { nodes { id name } pageInfo { hasNextPage endCursor } totalCount } }",
                null,
                null,
                null,
                "warm-up-" + list,
                Locale.ROOT);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        context -> context.put(Viewer.class, Viewer.ANONYMOUS)
                                .put(RequestContext.class, new RequestContext(true, false)))
                .build());
        return service.execute(request).doOnNext(response -> {
            if (!response.getErrors().isEmpty()) {
                LOG.warn("Warming up {} failed: {}", list, response.getErrors());
            }
        });
    }
}
