package org.commonweave.embedded;

import org.springframework.context.SmartLifecycle;

/** Waits for the database before the web server listens, while everything else has started beside it. */
final class ReadyBeforeServing implements SmartLifecycle {

    private final EmbeddedNeo4j neo4j;
    private volatile boolean running;

    ReadyBeforeServing(EmbeddedNeo4j neo4j) {
        this.neo4j = neo4j;
    }

    @Override
    public void start() {
        neo4j.awaitReady();
        running = true;
    }

    /** The database itself ends later, when everything that uses it is gone. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
