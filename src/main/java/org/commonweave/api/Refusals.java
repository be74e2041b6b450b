package org.commonweave.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.commonweave.graph.Graph;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Tells refusals as they are, and faults of ours only by a number that is in the log. */
@Component
class Refusals extends DataFetcherExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable error, DataFetchingEnvironment environment) {
        ResultPath path = environment.getExecutionStepInfo().getPath();
        return told(
                error,
                path,
                GraphqlErrorBuilder.newError()
                        .path(path)
                        .location(environment.getField().getSourceLocation()));
    }

    /** @param where names in the log where a fault of ours came up */
    static GraphQLError told(Throwable error, Object where, GraphqlErrorBuilder<?> place) {
        if (error instanceof Refusal refusal) {
            return refused(refusal, place);
        }
        if (Graph.timedOut(error)) {
            return error(
                    place,
                    ErrorType.BAD_REQUEST,
                    ErrorCode.TIMEOUT.name(),
                    "This took too long and was stopped. Ask for less: fewer levels, smaller pages, narrower filters.",
                    Map.of());
        }
        if (Graph.outOfMemory(error)) {
            return error(
                    place,
                    ErrorType.BAD_REQUEST,
                    ErrorCode.LIMIT_EXCEEDED.name(),
                    "This took more memory than one statement may and was stopped. Ask for less: fewer levels, smaller"
                            + " pages, narrower filters.",
                    Map.of("limit", "memory"));
        }
        if (error instanceof CancellationException || error instanceof AbortExecutionException) {
            return error(
                    place, ErrorType.BAD_REQUEST, ErrorCode.CANCELLED.name(), "The request was stopped.", Map.of());
        }
        return Incident.of(where, error).told(place);
    }

    private static GraphQLError refused(Refusal refusal, GraphqlErrorBuilder<?> place) {
        ErrorType type = refusal instanceof Refusal.Forbidden
                ? ErrorType.FORBIDDEN
                : refusal instanceof Refusal.NotFound ? ErrorType.NOT_FOUND : ErrorType.BAD_REQUEST;
        Map<String, Object> more = refusal.field().isEmpty() ? Map.of() : Map.of("argument", refusal.field());
        return error(place, type, refusal.code(), String.valueOf(refusal.getMessage()), more);
    }

    private static GraphQLError error(
            GraphqlErrorBuilder<?> place, ErrorType type, String code, String message, Map<String, Object> more) {
        Map<String, Object> extensions = new LinkedHashMap<>(more);
        extensions.put(ErrorCode.KEY, code);
        return place.errorType(type)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }
}
