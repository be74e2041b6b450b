package org.commonweave.account;

import java.net.URI;
import org.commonweave.access.Caller;
import org.commonweave.access.SignInMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signs people in at an identity provider: where Spring's login ends, a session of ours begins, so that whoever asks later is
 * found in one way. The provider's tokens are not kept.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ProviderClaims claims;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final LoginRequests requests;

    ProviderSignIn(ProviderClaims claims, SignIn signIn, SessionCookie cookie, LoginRequests requests) {
        this.claims = claims;
        this.signIn = signIn;
        this.cookie = cookie;
        this.requests = requests;
    }

    void configure(OAuth2LoginSpec login) {
        login.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizationRequestRepository(requests)
                .authorizedClientRepository(new NoClients())
                .authenticationSuccessHandler(this::succeeded)
                .authenticationFailureHandler(this::failed);
    }

    private Mono<Void> succeeded(WebFilterExchange exchange, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OAuth2User user)) {
            return Mono.error(new IllegalStateException("A login without a user"));
        }
        Caller caller = claims.caller(user.getAttributes(), SignInMethod.OIDC);
        return signIn.begin(caller).flatMap(begun -> {
            LOG.info(
                    "Somebody signed in at the identity provider as {}",
                    caller.viewer().role());
            exchange.getExchange().getResponse().addCookie(cookie.of(begun.session()));
            return redirect(exchange.getExchange(), "/");
        });
    }

    private Mono<Void> failed(WebFilterExchange exchange, AuthenticationException error) {
        String code = error instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "unknown";
        LOG.warn("Signing in at the identity provider failed: {}", code);
        return redirect(exchange.getExchange(), SignInEndpoint.SIGN_IN + "?refused=PROVIDER");
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, String path) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create(path));
        return exchange.getResponse().setComplete();
    }

    /** What the provider let us ask in somebody's name is not asked, so it is not kept. */
    private static final class NoClients implements ServerOAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
                String registration, Authentication principal, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> saveAuthorizedClient(
                OAuth2AuthorizedClient client, Authentication principal, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> removeAuthorizedClient(
                String registration, Authentication principal, ServerWebExchange exchange) {
            return Mono.empty();
        }
    }
}
