package org.commonweave.read;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Takes a field from a shaped answer by its result key, and leaves any other object to the fetcher of facts. */
record AnswerFetcher(DataFetcher<Object> facts) implements TrivialDataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object source = environment.getSource();
        return source instanceof Answer answer
                ? answer.get(environment.getField().getResultKey())
                : facts.get(environment);
    }
}
