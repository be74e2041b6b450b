package org.commonweave.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is refused by the transport, before there is anything to execute. */
final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    HttpProblem(ErrorCode code, String message) {
        // No stack trace: refusing must stay cheap.
        super(message, null, false, false);
        this.code = code;
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
