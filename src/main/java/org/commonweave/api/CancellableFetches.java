package org.commonweave.api;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Keeps hold of fetches that have begun. Spring turns each Mono into a future, and a client that leaves cancels neither;
 * cancelling such a future cancels its Mono, and with it the statement.
 */
@Component
class CancellableFetches extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        return environment -> {
            Object value = fetcher.get(environment);
            return value instanceof CompletableFuture<?> future
                    ? environment
                            .getGraphQlContext()
                            .<RequestContext>get(RequestContext.class)
                            .fetches(future)
                    : value;
        };
    }
}
