package org.commonweave.read;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;

/** Takes a field from a shaped answer by its result key, and from any other object by its name. */
final class AnswerFetcher implements TrivialDataFetcher<Object> {

    static final AnswerFetcher INSTANCE = new AnswerFetcher();

    private AnswerFetcher() {}

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object source = environment.getSource();
        return source instanceof Answer answer
                ? answer.get(environment.getField().getResultKey())
                : PropertyDataFetcher.fetching(environment.getField().getName()).get(environment);
    }
}
