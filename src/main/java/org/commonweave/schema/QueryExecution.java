package org.commonweave.schema;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;

/** How queries are executed, where the engine's own way is not all there is. */
public interface QueryExecution {

    /** A strategy that hands to the handler what fetchers throw. */
    ExecutionStrategy strategy(DataFetcherExceptionHandler handler);
}
