package org.commonweave.access;

import reactor.core.publisher.Mono;

/** Tells who is behind a bearer credential. There may be several: the first that knows the credential answers. */
@FunctionalInterface
public interface Identities {

    /** The caller, or empty when the credential is none of these identities. */
    Mono<Caller> of(String credential);
}
