package org.commonweave.api;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Tells refusals as they are, and faults of ours only by a number that is in the log. */
@Component
class Refusals extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable error, DataFetchingEnvironment environment) {
        if (error instanceof Refusal refusal) {
            return refused(refusal, environment);
        }
        if (error instanceof ClientException e && e.code().startsWith(TIMED_OUT)) {
            return error(
                    environment,
                    ErrorType.BAD_REQUEST,
                    "TIMEOUT",
                    "This took too long and was stopped. Ask for less: fewer levels, smaller pages, narrower filters.",
                    Map.of());
        }
        String incident = UUID.randomUUID().toString();
        LOG.error(
                "Incident {} at {}",
                incident,
                environment.getExecutionStepInfo().getPath(),
                error);
        return error(
                environment,
                ErrorType.INTERNAL_ERROR,
                "INTERNAL",
                "Something went wrong on our side. The log knows more under " + incident + ".",
                Map.of("incident", incident));
    }

    private static GraphQLError refused(Refusal refusal, DataFetchingEnvironment environment) {
        ErrorType type = refusal instanceof Refusal.Forbidden
                ? ErrorType.FORBIDDEN
                : refusal instanceof Refusal.NotFound ? ErrorType.NOT_FOUND : ErrorType.BAD_REQUEST;
        Map<String, Object> more = refusal.field().isEmpty() ? Map.of() : Map.of("argument", refusal.field());
        return error(environment, type, refusal.code(), String.valueOf(refusal.getMessage()), more);
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment,
            ErrorType type,
            String code,
            String message,
            Map<String, Object> more) {
        Map<String, Object> extensions = new LinkedHashMap<>(more);
        extensions.put("code", code);
        return GraphQLError.newError()
                .errorType(type)
                .message("%s", message)
                .path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .extensions(extensions)
                .build();
    }
}
