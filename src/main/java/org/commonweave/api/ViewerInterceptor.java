package org.commonweave.api;

import java.util.Map;
import org.commonweave.access.Identities;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/**
 * Puts the viewer into every request: anonymous without a credential, refused with a wrong one. A browser cannot set
 * headers on a WebSocket, so there the credential may come with connection_init.
 */
@Component
@Order(0)
class ViewerInterceptor implements WebSocketGraphQlInterceptor {

    private static final String BEARER = "Bearer ";
    private static final String OF_SOCKET = ViewerInterceptor.class.getName() + ".viewer";

    private static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");

    private final Identities identities;

    ViewerInterceptor(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            Viewer viewer = viewer(request);
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.put(Viewer.class, viewer))
                            .build());
            return chain.next(request);
        });
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> connectionInitPayload) {
        Mono<Object> known = Mono.fromRunnable(() -> {
            Object sent = connectionInitPayload.get(HttpHeaders.AUTHORIZATION);
            String header =
                    sent == null ? session.getHeaders().getFirst(HttpHeaders.AUTHORIZATION) : String.valueOf(sent);
            session.getAttributes().put(OF_SOCKET, viewer(header));
        });
        return known.onErrorResume(
                HttpProblem.class, problem -> forbidden(session).then(Mono.error(problem)));
    }

    /** What graphql-transport-ws asks for; the handler's own code for any error here is that of no initialisation. */
    private static Mono<Void> forbidden(WebSocketSessionInfo session) {
        return session.getAttributes().get(WebSocketConfiguration.SESSION) instanceof WebSocketSession socket
                ? socket.close(FORBIDDEN)
                : Mono.empty();
    }

    private Viewer viewer(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                        && socket.getSessionInfo().getAttributes().get(OF_SOCKET) instanceof Viewer viewer
                ? viewer
                : viewer(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }

    private Viewer viewer(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Viewer.ANONYMOUS;
        }
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unknown();
        }
        return identities.of(header.substring(BEARER.length()).trim()).orElseThrow(ViewerInterceptor::unknown);
    }

    private static HttpProblem unknown() {
        return new HttpProblem(
                ErrorCode.UNAUTHENTICATED,
                "The Authorization header is not known here; leave it out to ask anonymously.");
    }
}
