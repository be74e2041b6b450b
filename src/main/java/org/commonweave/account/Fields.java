package org.commonweave.account;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.CodecException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** What was sent to sign in, as JSON or as a form. */
record Fields(Map<String, ?> values, boolean form) {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    static Mono<Fields> of(ServerRequest request) {
        if (form(request)) {
            return request.formData().map(data -> new Fields(data.toSingleValueMap(), true));
        }
        return request.bodyToMono(OBJECT)
                .map(body -> new Fields(body, false))
                .onErrorMap(
                        error -> error instanceof CodecException
                                || error instanceof ServerWebInputException
                                || error instanceof UnsupportedMediaTypeStatusException,
                        error -> SignInRefused.unreadable())
                .switchIfEmpty(Mono.error(SignInRefused::unreadable));
    }

    static boolean form(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED::isCompatibleWith)
                .isPresent();
    }

    String text(String name) {
        if (values.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw SignInRefused.unreadable();
    }

    /** Where to go afterwards: a path of this service, and nowhere else. */
    String next() {
        return values.get("next") instanceof String path && path.matches("/([\\w-][\\w/?&=.%-]*)?") ? path : "/";
    }

    /** Nothing that was typed is ever printed. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
