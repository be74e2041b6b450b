package org.commonweave.api;

import graphql.ExecutionInput;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the transport knows about a request while it runs, and the way to end it early: the engine is told to stop, and
 * every fetch that waits for the database is cancelled, which ends its statement.
 */
final class RequestContext {

    private final boolean queriesOnly;
    private final boolean streams;
    private final Set<Runnable> endings = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile long cost = -1;
    private volatile @Nullable ExecutionInput input;

    RequestContext(boolean queriesOnly, boolean streams) {
        this.queriesOnly = queriesOnly;
        this.streams = streams;
    }

    boolean queriesOnly() {
        return queriesOnly;
    }

    /** Whether more than one answer can be sent. */
    boolean streams() {
        return streams;
    }

    void cost(long counted) {
        cost = counted;
    }

    /** Negative when the operation never came to be counted. */
    long cost() {
        return cost;
    }

    void executes(ExecutionInput executed) {
        input = executed;
        if (stopped) {
            executed.cancel();
        }
    }

    /** The future itself, which lets go of its ending when it is done. */
    <T> CompletableFuture<T> fetches(CompletableFuture<T> fetch) {
        Runnable ending = () -> fetch.cancel(true);
        endings.add(ending);
        if (stopped) {
            ending.run();
        }
        return fetch.whenComplete((value, error) -> endings.remove(ending));
    }

    void stop() {
        stopped = true;
        ExecutionInput executed = input;
        if (executed != null) {
            executed.cancel();
        }
        endings.forEach(Runnable::run);
    }
}
