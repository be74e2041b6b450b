package org.commonweave.account;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** POST /sign-in, /sign-out and /setup, with JSON from the pages and with plain forms. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class SignInEndpoint {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String SETUP = "/setup";

    private final SignIn signIn;
    private final Setup setup;
    private final Sessions sessions;
    private final SessionCookie cookie;

    SignInEndpoint(SignIn signIn, Setup setup, Sessions sessions, SessionCookie cookie) {
        this.signIn = signIn;
        this.setup = setup;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Bean
    RouterFunction<ServerResponse> signInRoutes() {
        return RouterFunctions.route()
                .POST(
                        SIGN_IN,
                        request -> answered(
                                request,
                                fields -> signIn.withPassword(
                                        fields.text("name"), fields.text("password"), address(request))))
                .POST(
                        SETUP,
                        request -> answered(
                                request,
                                fields -> setup.administrator(
                                                fields.text("code"),
                                                fields.text("name"),
                                                fields.text("password"),
                                                address(request))
                                        .flatMap(signIn::begin)))
                .POST(SIGN_OUT, this::signOut)
                .build();
    }

    private Mono<ServerResponse> answered(ServerRequest request, Function<Fields, Mono<SignIn.Begun>> work) {
        Locale locale = request.exchange().getLocaleContext().getLocale();
        return Fields.of(request)
                .flatMap(fields -> Mono.defer(() -> work.apply(fields))
                        // Whoever was signed in here before is so no longer.
                        .flatMap(begun -> ended(request).thenReturn(begun))
                        .flatMap(begun -> begun(fields, begun)))
                .onErrorResume(SignInRefused.class, refused -> refused(request, refused, locale))
                .onErrorResume(AccountProblem.class, problem -> Answers.refused(problem, locale));
    }

    private Mono<ServerResponse> begun(Fields fields, SignIn.Begun begun) {
        return fields.form()
                ? ServerResponse.seeOther(URI.create(fields.next()))
                        .cookie(cookie.of(begun.session()))
                        .build()
                : Answers.json(HttpStatus.OK)
                        .cookie(cookie.of(begun.session()))
                        .bodyValue(Map.of(
                                "name",
                                Objects.requireNonNullElse(begun.caller().name(), ""),
                                "role",
                                begun.caller().viewer().role().name()));
    }

    /** A form has nowhere to show an answer but the page it came from. */
    private static Mono<ServerResponse> refused(ServerRequest request, SignInRefused refused, @Nullable Locale locale) {
        return Fields.form(request) && request.path().equals(SIGN_IN)
                ? ServerResponse.seeOther(URI.create(SIGN_IN + "?refused=" + refused.code()))
                        .build()
                : Answers.refused(refused, locale);
    }

    private Mono<ServerResponse> signOut(ServerRequest request) {
        return ended(request)
                .then(Mono.defer(() -> (Fields.form(request)
                                ? ServerResponse.seeOther(URI.create("/"))
                                : ServerResponse.status(HttpStatus.NO_CONTENT))
                        .cookie(cookie.none())
                        .build()));
    }

    private Mono<Boolean> ended(ServerRequest request) {
        String session = cookie.in(request.headers().asHttpHeaders());
        return session == null ? Mono.just(false) : sessions.end(session);
    }

    private static @Nullable InetSocketAddress address(ServerRequest request) {
        return request.remoteAddress().orElse(null);
    }
}
