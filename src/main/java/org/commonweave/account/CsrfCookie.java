package org.commonweave.account;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the cookie with the token against forged requests when a page is opened; programs that call the API get none. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class CsrfCookie implements WebFilter {

    private static final Set<String> NOT_PAGES = Set.of("/a/", "/graphql", "/actuator/", "/diagnostics/", "/imports");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        String path = exchange.getRequest().getPath().value();
        boolean page = exchange.getRequest().getMethod().equals(HttpMethod.GET)
                && NOT_PAGES.stream().noneMatch(path::startsWith);
        // Whoever subscribes to the token has it stored.
        return page && token != null ? token.then(chain.filter(exchange)) : chain.filter(exchange);
    }
}
