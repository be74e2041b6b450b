package org.commonweave.account;

import java.util.List;
import org.commonweave.access.Caller;
import org.commonweave.access.UnknownCredential;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives every request its caller, found when first asked for and once: pages and files ask for none. A browser whose session
 * has ended is told to forget it.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class CallerContext implements ServerSecurityContextRepository {

    private final RequestCallers callers;
    private final SessionCookie cookie;

    CallerContext(RequestCallers callers, SessionCookie cookie) {
        this.callers = callers;
        this.cookie = cookie;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.defer(() -> callers.of(exchange.getRequest().getHeaders()))
                .doOnError(UnknownCredential.class, unknown -> {
                    if (callers.byCookie(exchange.getRequest().getHeaders())) {
                        exchange.getResponse().addCookie(cookie.none());
                    }
                })
                .map(CallerContext::context)
                .cache();
    }

    private static SecurityContext context(Caller caller) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                caller,
                "",
                List.of(new SimpleGrantedAuthority("ROLE_" + caller.viewer().role()))));
    }

    /** Sessions are begun by signing in, never by a request on its way. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
