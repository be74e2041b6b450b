package org.commonweave.api;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Codes of errors that are told at the top level, and the HTTP status when there is no data. A {@link
 * org.commonweave.refusal.Refusal} brings a more precise code of its own.
 */
enum ErrorCode {
    GRAPHQL_PARSE_FAILED(HttpStatus.BAD_REQUEST),
    GRAPHQL_VALIDATION_FAILED(HttpStatus.BAD_REQUEST),
    /** Variables that do not fit their types. */
    BAD_USER_INPUT(HttpStatus.BAD_REQUEST),
    /** No such operation in the document, or none that the schema has a root for. */
    OPERATION_RESOLUTION_FAILED(HttpStatus.BAD_REQUEST),
    /** No GraphQL request: not JSON, no query, a batch, a wrong type. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** A mutation with a token that may only read. */
    READ_ONLY_TOKEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CONFLICT(HttpStatus.CONFLICT),
    /** Where only documents known beforehand are executed. */
    DOCUMENT_NOT_TRUSTED(HttpStatus.FORBIDDEN),
    DOCUMENT_NOT_FOUND(HttpStatus.BAD_REQUEST),
    INTROSPECTION_REFUSED(HttpStatus.FORBIDDEN),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST),
    /** Too many requests within a minute. */
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_SUBSCRIPTIONS(HttpStatus.TOO_MANY_REQUESTS),
    /** The graph is still being prepared, or the sample is being loaded. */
    STARTING(HttpStatus.SERVICE_UNAVAILABLE),
    /** Whom the answer is about could not be put on record, so it is not given. */
    AUDIT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The caller was told of very many people within a short time. */
    TOO_MANY_PEOPLE(HttpStatus.TOO_MANY_REQUESTS),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
    CANCELLED(HttpStatus.BAD_REQUEST),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    /** Where an error's extensions hold its code. */
    static final String KEY = "code";

    private final HttpStatus status;

    ErrorCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The code an error carries, null when it carries none. */
    static @Nullable String in(GraphQLError error) {
        return error.getExtensions() == null || !(error.getExtensions().get(KEY) instanceof String code) ? null : code;
    }

    /** The status for an answer without data. */
    static HttpStatus statusOf(@Nullable String code) {
        for (ErrorCode known : values()) {
            if (known.name().equals(code)) {
                return known.status();
            }
        }
        return HttpStatus.BAD_REQUEST;
    }
}
