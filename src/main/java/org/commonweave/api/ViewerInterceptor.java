package org.commonweave.api;

import java.util.Optional;
import org.commonweave.access.Identities;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Puts the viewer into every request: anonymous without a credential, refused with a wrong one. */
@Component
@Order(0)
class ViewerInterceptor implements WebGraphQlInterceptor {

    private static final String BEARER = "Bearer ";

    private final Identities identities;

    ViewerInterceptor(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<Viewer> viewer = viewer(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        if (viewer.isEmpty()) {
            return Mono.error(new ResponseStatusException(
                    HttpStatus.UNAUTHORIZED,
                    "The Authorization header is not known here; leave it out to ask anonymously."));
        }
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.put(Viewer.class, viewer.get()))
                        .build());
        return chain.next(request);
    }

    private Optional<Viewer> viewer(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.of(Viewer.ANONYMOUS);
        }
        return header.startsWith(BEARER) ? identities.of(header.substring(BEARER.length())) : Optional.empty();
    }
}
