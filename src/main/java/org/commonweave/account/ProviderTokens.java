package org.commonweave.account;

import java.util.List;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.SignInMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Bearer tokens of an identity provider, where one is set under spring.security.oauth2.resourceserver.jwt. */
@Component
@Order(1)
class ProviderTokens implements Identities {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderTokens.class);
    private static final int PARTS = 3;

    private final ObjectProvider<ReactiveJwtDecoder> decoder;
    private final ProviderClaims claims;
    private final List<String> audience;

    ProviderTokens(ObjectProvider<ReactiveJwtDecoder> decoder, ProviderClaims claims, SignInSettings settings) {
        this.decoder = decoder;
        this.claims = claims;
        this.audience = settings.claims().audience();
    }

    @Override
    public Mono<Caller> of(String credential) {
        ReactiveJwtDecoder known = decoder.getIfAvailable();
        if (known == null || credential.split("\\.", -1).length != PARTS) {
            return Mono.empty();
        }
        return known.decode(credential)
                .filter(this::meantForUs)
                .map(token -> claims.caller(token.getClaims(), SignInMethod.JWT))
                // The reason names no part of the token.
                .onErrorResume(BadJwtException.class, bad -> {
                    LOG.debug("A token was not taken: {}", bad.getMessage());
                    return Mono.empty();
                });
    }

    private boolean meantForUs(Jwt token) {
        return audience.isEmpty()
                || token.getAudience() != null && token.getAudience().stream().anyMatch(audience::contains);
    }
}
