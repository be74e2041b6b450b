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
import org.jspecify.annotations.Nullable;

/** Gives the engine's own errors a stable code; those that are faults of ours are masked. */
final class CodedErrors {

    private CodedErrors() {}

    static List<GraphQLError> of(List<GraphQLError> errors) {
        return errors.stream().map(CodedErrors::coded).toList();
    }

    private static GraphQLError coded(GraphQLError error) {
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
        return builder.errorType(error.getErrorType())
                .message("%s", String.valueOf(error.getMessage()))
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
