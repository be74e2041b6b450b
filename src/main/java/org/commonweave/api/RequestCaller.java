package org.commonweave.api;

import org.commonweave.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Who sent the request that is being answered. */
final class RequestCaller {

    private RequestCaller() {}

    static Mono<Caller> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .ofType(Caller.class)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("A request without a caller")));
    }
}
