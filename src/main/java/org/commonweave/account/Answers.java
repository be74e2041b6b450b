package org.commonweave.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What signing in is answered with, in the shape of the API's errors. */
final class Answers {

    private Answers() {}

    static Mono<ServerResponse> refused(SignInRefused refused, @Nullable Locale locale) {
        ServerResponse.BodyBuilder builder = json(refused.status());
        if (refused.status() == HttpStatus.UNAUTHORIZED) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (!refused.pause().isZero()) {
            builder.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.pause().toSeconds()));
        }
        return builder.bodyValue(body(refused.code(), message(refused, locale), null));
    }

    static Mono<ServerResponse> refused(AccountProblem problem, @Nullable Locale locale) {
        return json(HttpStatus.BAD_REQUEST).bodyValue(body(problem.code(), problem.told(locale), problem.field()));
    }

    static String message(SignInRefused refused, @Nullable Locale locale) {
        long minutes = Math.max(1, (refused.pause().toSeconds() + 59) / 60);
        return Wording.in(locale).say("refused." + refused.code(), minutes);
    }

    static ServerResponse.BodyBuilder json(HttpStatus status) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore());
    }

    static Map<String, Object> body(String code, String message, @Nullable String field) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        if (field != null) {
            extensions.put("field", field);
        }
        return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
    }
}
