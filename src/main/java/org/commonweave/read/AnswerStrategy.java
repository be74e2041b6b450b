package org.commonweave.read;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes what a statement has shaped in one go. Such an answer holds what was selected and nothing else, by result key;
 * the engine would still step through every field of every object, with a fetch and its instrumentation for each. What needs
 * a fetch, what somebody watches and whatever is not as the schema says, goes the engine's way as ever.
 */
final class AnswerStrategy extends AsyncExecutionStrategy {

    private final Selections selections;
    private final List<WatchedTypes> watched;

    AnswerStrategy(DataFetcherExceptionHandler handler, Selections selections, List<WatchedTypes> watched) {
        super(handler);
        this.selections = selections;
        this.watched = watched;
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters)
            throws NonNullableFieldWasNullException {
        if (parameters.getSource() instanceof Answer answer) {
            GraphQLObjectType type = type(answer, execution, parameters);
            Completion completion = type == null || isHeldByWatched(parameters)
                    ? null
                    : selections.completion(execution, parameters, type, watched);
            if (completion != null) {
                try {
                    Object completed = completion.complete(
                            answer, new Completion.With(execution.getGraphQLContext(), execution.getLocale()));
                    // No object for the engine to step into, or for loaders of records to wait for.
                    return new FieldValueInfo(FieldValueInfo.CompleteValueType.SCALAR, completed);
                } catch (Completion.Unusual unusual) {
                    return super.completeValue(execution, parameters);
                }
            }
        }
        return super.completeValue(execution, parameters);
    }

    /** What an object is part of may be why it is watched: a page of people says where it ends. */
    private boolean isHeldByWatched(ExecutionStrategyParameters parameters) {
        GraphQLObjectType parent = parameters.getExecutionStepInfo().getObjectType();
        return parent != null && watched.stream().anyMatch(watch -> watch.watchesWithin(parent));
    }

    private static @Nullable GraphQLObjectType type(
            Answer answer, ExecutionContext execution, ExecutionStrategyParameters parameters) {
        GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        return type instanceof GraphQLInterfaceType
                ? execution.getGraphQLSchema().getObjectType(String.valueOf(answer.get(TypeNames.KEY)))
                : type instanceof GraphQLObjectType object ? object : null;
    }
}
