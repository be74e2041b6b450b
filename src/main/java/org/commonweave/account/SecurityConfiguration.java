package org.commonweave.account;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain through which every request comes. It says who asks and keeps other sites from asking in somebody's name; what
 * the caller may do is decided where it is done, by the viewer. Nothing is kept in the memory of one instance.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class SecurityConfiguration {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Signing in is protected too: else another site could sign somebody in as somebody else. */
    private static final Set<String> ALWAYS =
            Set.of(SignInEndpoint.SIGN_IN, SignInEndpoint.SIGN_OUT, SignInEndpoint.SETUP);

    @Bean
    SecurityWebFilterChain securityChain(
            ServerHttpSecurity http,
            CallerContext callers,
            CookieServerCsrfTokenRepository tokens,
            RequestCallers by,
            ObjectProvider<ReactiveClientRegistrationRepository> providers,
            ProviderSignIn provider) {
        if (providers.stream().findAny().isPresent()) {
            http.oauth2Login(provider::configure);
        }
        return http.securityContextRepository(callers)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(protectedFromOtherSites(by))
                        .accessDeniedHandler(forged()))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Requests are timed as a whole; a timer for every filter and decision of the chain tells nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Scripts of our pages read the token from its cookie and send it in a header, which no other site can. */
    @Bean
    CookieServerCsrfTokenRepository csrfTokens(SessionCookie session) {
        CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(session.secure()).sameSite("Strict").path("/"));
        return tokens;
    }

    private static ServerWebExchangeMatcher protectedFromOtherSites(RequestCallers callers) {
        return exchange -> {
            boolean writes = !SAFE.contains(exchange.getRequest().getMethod());
            boolean needed = ALWAYS.contains(exchange.getRequest().getPath().value())
                    || callers.byCookie(exchange.getRequest().getHeaders());
            return writes && needed ? MatchResult.match() : MatchResult.notMatch();
        };
    }

    private static ServerAccessDeniedHandler forged() {
        return (exchange, denied) -> {
            SignInRefused refused = SignInRefused.forged();
            String message =
                    Answers.message(refused, exchange.getLocaleContext().getLocale());
            byte[] body = JsonMapper.shared().writeValueAsBytes(Answers.body(refused.code(), message, null));
            return answer(exchange, refused, body);
        };
    }

    private static Mono<Void> answer(ServerWebExchange exchange, SignInRefused refused, byte[] body) {
        exchange.getResponse().setStatusCode(refused.status());
        exchange.getResponse().getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return exchange.getResponse()
                .writeWith(Mono.fromSupplier(
                        () -> exchange.getResponse().bufferFactory().wrap(body)));
    }
}
