package org.commonweave.access;

import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Tells who sends requests with the given headers. */
public interface Callers {

    /** Anonymous without a credential; an {@link UnknownCredential} with a wrong one. */
    Mono<Caller> of(HttpHeaders headers);
}
