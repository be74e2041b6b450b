package org.commonweave.account;

import org.commonweave.access.Caller;
import org.commonweave.access.Callers;
import org.commonweave.access.Identities;
import org.commonweave.access.UnknownCredential;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the caller by the Authorization header; without one, by the session's cookie. */
@Component
class RequestCallers implements Callers {

    private static final String BEARER = "Bearer ";

    private final ObjectProvider<Identities> identities;
    private final Sessions sessions;
    private final SessionCookie cookie;

    RequestCallers(ObjectProvider<Identities> identities, Sessions sessions, SessionCookie cookie) {
        this.identities = identities;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Mono<Caller> of(HttpHeaders headers) {
        String header = authorization(headers);
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? bearer(header.substring(BEARER.length()).trim())
                    : Mono.error(UnknownCredential.header());
        }
        String session = cookie.in(headers);
        return session == null ? Mono.just(Caller.ANONYMOUS) : sessions.caller(session);
    }

    private Mono<Caller> bearer(String credential) {
        return Flux.fromStream(identities::orderedStream)
                .concatMap(one -> one.of(credential), 1)
                .next()
                .switchIfEmpty(Mono.error(UnknownCredential::header));
    }

    /** True when the cookie alone says who asks, so that another site could have had a browser send the request. */
    boolean byCookie(HttpHeaders headers) {
        return authorization(headers) == null && cookie.in(headers) != null;
    }

    private static @Nullable String authorization(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return header == null || header.isBlank() ? null : header;
    }
}
