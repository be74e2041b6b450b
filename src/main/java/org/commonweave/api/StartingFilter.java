package org.commonweave.api;

import java.time.Duration;
import java.util.Set;
import org.commonweave.text.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Until the graph is prepared and the sample is in it, whoever asks for data is told to come again, instead of being given a
 * part of it. Comes before signing in, which reads the graph too; pages, the editor and health are open from the first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class StartingFilter implements WebFilter {

    private static final Set<String> DATA =
            Set.of("/graphql", "/diagnostics/", "/imports", "/my-data.json", "/oauth2/", "/login/");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Messages.Bundle WORDS = Messages.Bundle.of("api");

    /** Never taken back: a service that stops still answers what reached it. */
    private volatile boolean started;

    @EventListener
    void changed(AvailabilityChangeEvent<ReadinessState> change) {
        started |= change.getState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return started || !asksForData(exchange.getRequest()) ? chain.filter(exchange) : comeAgain(exchange);
    }

    private static boolean asksForData(ServerHttpRequest request) {
        String path = request.getPath().value();
        // The editor's page begins like the API's path.
        return !request.getMethod().equals(HttpMethod.GET)
                || (DATA.stream().anyMatch(path::startsWith) && !path.startsWith("/graphiql"));
    }

    private static Mono<Void> comeAgain(ServerWebExchange exchange) {
        HttpProblem problem = HttpProblem.later(
                ErrorCode.STARTING,
                WORDS.forReader(exchange.getLocaleContext().getLocale()).say("starting"),
                SOON);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.code().status());
        problem.tell(response.getHeaders());
        response.getHeaders().setContentType(AnswerFormat.JSON.type());
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(StrictJson.write(problem.body()))));
    }
}
