package org.commonweave.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** A request that is refused by the transport, before there is anything to execute. */
final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private final Duration retryAfter;

    HttpProblem(ErrorCode code, String message) {
        this(code, message, Duration.ZERO);
    }

    private HttpProblem(ErrorCode code, String message, Duration retryAfter) {
        // No stack trace: refusing must stay cheap.
        super(message, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** A request that may be sent again after a while. */
    static HttpProblem later(ErrorCode code, String message, Duration retryAfter) {
        return new HttpProblem(code, message, retryAfter);
    }

    /** What the answer's headers say beside its body. */
    void tell(HttpHeaders headers) {
        if (code == ErrorCode.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (!retryAfter.isZero()) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(retryAfter.plusMillis(999).toSeconds()));
        }
    }

    ErrorCode code() {
        return code;
    }

    /** The answer, in the shape of every GraphQL answer. */
    Map<String, Object> body() {
        return body(String.valueOf(getMessage()), Map.of(ErrorCode.KEY, code.name()));
    }

    static Map<String, Object> body(String message, Map<String, Object> extensions) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }
}
