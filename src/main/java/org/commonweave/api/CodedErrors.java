package org.commonweave.api;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the engine's own errors a stable code; those that are faults of ours are masked. */
final class CodedErrors {

    private CodedErrors() {}

    /**
     * The errors of an answer.
     *
     * @param faulty the way to the variable's value that does not fit, asked for only if there is one
     */
    static List<GraphQLError> of(List<GraphQLError> errors, Supplier<List<String>> faulty) {
        return errors.stream().map(error -> coded(error, faulty)).toList();
    }

    private static GraphQLError coded(GraphQLError error, Supplier<List<String>> faulty) {
        if (ErrorCode.in(error) != null) {
            return error;
        }
        ErrorCode code = code(error, error.getErrorType());
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError();
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (code == ErrorCode.INTERNAL) {
            return Incident.of(error, null).told(builder);
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put(ErrorCode.KEY, code.name());
        List<String> argument = code == ErrorCode.BAD_USER_INPUT ? faulty.get() : List.of();
        if (!argument.isEmpty()) {
            extensions.put("argument", argument);
        }
        return builder.errorType(error.getErrorType())
                .message(
                        "%s", error.getMessage() + (argument.size() > 1 ? " (" + String.join(".", argument) + ")" : ""))
                .extensions(extensions)
                .build();
    }

    private static ErrorCode code(GraphQLError error, @Nullable ErrorClassification type) {
        if (error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException) {
            return ErrorCode.BAD_USER_INPUT;
        }
        if (type == ErrorType.InvalidSyntax) {
            return ErrorCode.GRAPHQL_PARSE_FAILED;
        }
        if (type == ErrorType.OperationNotSupported) {
            return ErrorCode.OPERATION_RESOLUTION_FAILED;
        }
        if (type == ErrorType.ExecutionAborted || error instanceof BadFaithIntrospectionError) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        if (type == ErrorType.ValidationError) {
            return error instanceof UnknownOperationException
                    ? ErrorCode.OPERATION_RESOLUTION_FAILED
                    : ErrorCode.GRAPHQL_VALIDATION_FAILED;
        }
        return ErrorCode.INTERNAL;
    }
}
