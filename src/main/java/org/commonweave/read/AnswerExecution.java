package org.commonweave.read;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import java.util.List;
import org.commonweave.schema.QueryExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Executes queries so that shaped answers are completed in one go. */
@Component
class AnswerExecution implements QueryExecution {

    private final Selections selections;
    private final List<WatchedTypes> watched;

    AnswerExecution(Selections selections, ObjectProvider<WatchedTypes> watched) {
        this.selections = selections;
        this.watched = watched.orderedStream().toList();
    }

    @Override
    public ExecutionStrategy strategy(DataFetcherExceptionHandler handler) {
        return new AnswerStrategy(handler, selections, watched);
    }
}
