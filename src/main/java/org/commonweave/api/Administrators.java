package org.commonweave.api;

import java.util.function.Function;
import org.commonweave.access.Caller;
import org.commonweave.access.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Lets administrators through to what is not asked for by GraphQL, and tells everybody else nothing but that they are none. */
@Component
class Administrators {

    private final CallerLimits limits;

    Administrators(CallerLimits limits) {
        this.limits = limits;
    }

    /** Does the work as the administrator who sent the request. */
    <T> Mono<T> only(ServerRequest request, Function<Caller, Mono<T>> work) {
        return RequestCaller.get()
                .onErrorMap(
                        AuthenticationException.class,
                        unknown -> new HttpProblem(ErrorCode.UNAUTHENTICATED, String.valueOf(unknown.getMessage())))
                .flatMap(caller -> {
                    limits.admit(caller, request.remoteAddress().orElse(null));
                    require(caller, request);
                    return work.apply(caller);
                });
    }

    private static void require(Caller caller, ServerRequest request) {
        if (!caller.viewer().administers()) {
            throw new HttpProblem(ErrorCode.FORBIDDEN, "This is for administrators.");
        }
        if (BorrowedEyes.of(caller, request.headers().asHttpHeaders()).isPresent()) {
            throw new HttpProblem(
                    ErrorCode.FORBIDDEN, "Nobody imports through others' eyes; leave out " + BorrowedEyes.HEADER + ".");
        }
        if (!request.method().equals(HttpMethod.GET) && caller.scope() != Scope.WRITE) {
            throw new HttpProblem(
                    ErrorCode.READ_ONLY_TOKEN, "This token may only read; take one with the scope WRITE.");
        }
    }
}
