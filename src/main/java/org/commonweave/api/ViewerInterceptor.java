package org.commonweave.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Caller;
import org.commonweave.access.Callers;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts the caller into every request, and the viewer they are: anonymous without a credential, refused with a wrong one. A
 * browser cannot set headers on a WebSocket, so there the credential may come with connection_init; a socket lives long, so
 * whose it is is asked again for every operation.
 */
@Component
@Order(0)
class ViewerInterceptor implements WebSocketGraphQlInterceptor {

    private static final String OF_SOCKET = ViewerInterceptor.class.getName() + ".headers";

    private static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");

    private final Callers callers;

    private final CallerLimits limits;

    private final Duration streamCheck;

    ViewerInterceptor(Callers callers, CallerLimits limits, ApiSettings settings) {
        this.callers = callers;
        this.limits = limits;
        this.streamCheck = settings.streamCheck();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return caller(request)
                .onErrorMap(AuthenticationException.class, ViewerInterceptor::unauthenticated)
                .flatMap(known -> {
                    limits.admit(known, request.getRemoteAddress());
                    Optional<Viewer> borrowed = BorrowedEyes.of(known, request.getHeaders());
                    Viewer eyes = borrowed.orElse(known.viewer());
                    Caller caller = borrowed.isPresent() ? known.reading() : known;
                    request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                                    context -> context.put(Caller.class, caller).put(Viewer.class, eyes))
                            .build());
                    return chain.next(request).map(response -> whileKnown(response, request, known));
                });
    }

    private static HttpHeaders headers(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                        && socket.getSessionInfo().getAttributes().get(OF_SOCKET) instanceof HttpHeaders ofSocket
                ? ofSocket
                : request.getHeaders();
    }

    /** A stream ends when whoever opened it is no longer who they were: signed out, locked, or of another role. */
    private WebGraphQlResponse whileKnown(WebGraphQlResponse response, WebGraphQlRequest request, Caller caller) {
        if (!(response.getData() instanceof Publisher<?> data)) {
            return response;
        }
        Flux<Object> events = limits.counted(caller, request.getRemoteAddress(), data);
        if (caller.equals(Caller.ANONYMOUS)) {
            return response.transform(builder -> builder.data(events));
        }
        HttpHeaders headers = headers(request);
        Flux<Boolean> over = Flux.interval(streamCheck)
                .onBackpressureDrop()
                .concatMap(beat -> callers.of(headers)
                        .map(now -> !now.equals(caller))
                        .onErrorReturn(AuthenticationException.class, true)
                        // A database that is away for a while says nothing about the caller; the next beat asks again.
                        .onErrorReturn(false))
                .filter(gone -> gone);
        return response.transform(builder -> builder.data(events.takeUntilOther(over)));
    }

    private Mono<Caller> caller(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest ? callers.of(headers(request)) : RequestCaller.get();
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> connectionInitPayload) {
        HttpHeaders headers = headers(session, connectionInitPayload.get(HttpHeaders.AUTHORIZATION));
        return callers.of(headers)
                .doOnNext(caller -> session.getAttributes().put(OF_SOCKET, headers))
                .then(Mono.empty())
                .onErrorResume(
                        AuthenticationException.class,
                        unknown -> forbidden(session).then(Mono.error(unauthenticated(unknown))));
    }

    /**
     * What says who opened a socket. A browser sends a cookie along whichever page it shows, so without an Origin, which the
     * handshake has compared with this host, the cookie says nothing.
     */
    private static HttpHeaders headers(WebSocketSessionInfo session, @Nullable Object sent) {
        HttpHeaders headers = new HttpHeaders();
        String header = sent == null ? session.getHeaders().getFirst(HttpHeaders.AUTHORIZATION) : sent.toString();
        if (header != null) {
            headers.set(HttpHeaders.AUTHORIZATION, header);
        }
        if (session.getHeaders().getOrigin() != null) {
            headers.addAll(HttpHeaders.COOKIE, session.getHeaders().getOrEmpty(HttpHeaders.COOKIE));
        }
        return headers;
    }

    /** What graphql-transport-ws asks for; the handler's own code for any error here is that of no initialisation. */
    private static Mono<Void> forbidden(WebSocketSessionInfo session) {
        return session.getAttributes().get(WebSocketConfiguration.SESSION) instanceof WebSocketSession socket
                ? socket.close(FORBIDDEN)
                : Mono.empty();
    }

    private static HttpProblem unauthenticated(AuthenticationException unknown) {
        return new HttpProblem(ErrorCode.UNAUTHENTICATED, String.valueOf(unknown.getMessage()));
    }
}
