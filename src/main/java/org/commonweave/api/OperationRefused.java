package org.commonweave.api;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** An operation that is not executed at all, with a stable code that says why. */
final class OperationRefused extends AbortExecutionException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extensions;

    private OperationRefused(String message, Map<String, Object> extensions) {
        super(message);
        this.extensions = extensions;
    }

    static OperationRefused because(ErrorCode code, String message) {
        return new OperationRefused(message, Map.of(ErrorCode.KEY, code.name()));
    }

    /** A limit that was passed, by its property's name, so that a client can tell which to mind. */
    static OperationRefused limit(String limit, long allowed, long asked, String message) {
        return new OperationRefused(
                message,
                Map.of(
                        ErrorCode.KEY,
                        ErrorCode.LIMIT_EXCEEDED.name(),
                        "limit",
                        limit,
                        "allowed",
                        allowed,
                        "asked",
                        asked));
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }
}
