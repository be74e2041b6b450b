package org.commonweave.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that comes with the service, started again on its port when it dies. */
public final class EmbeddedNeo4j implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);

    private final EmbeddedSettings settings;
    private final Credentials credentials;
    private final HomeLock lock;
    private final int port;
    private final RestartPauses pauses = new RestartPauses();
    private Neo4jProcess process;
    private boolean served;
    private boolean closed;

    private EmbeddedNeo4j(EmbeddedSettings settings, HomeLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.credentials = Credentials.of(settings);
        this.port = settings.port() == 0 ? FreePort.choose() : settings.port();
        this.process = Neo4jProcess.start(settings, port, credentials);
    }

    /** Begins to start; {@link #awaitReady()} waits for the end of it. */
    public static EmbeddedNeo4j start(EmbeddedSettings settings) {
        if (!settings.create() && !Files.isDirectory(settings.home())) {
            throw EmbeddedStartException.missing(settings.home());
        }
        HomeLock lock = HomeLock.take(settings.home());
        try {
            EmbeddedNeo4j neo4j = new EmbeddedNeo4j(settings, lock);
            neo4j.watch(neo4j.process);
            return neo4j;
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** Returns when the database answers, and fails with the reason when it does not come up. */
    public void awaitReady() {
        current().awaitReady(settings.startTimeout());
        synchronized (this) {
            served = true;
        }
    }

    /** Where it answers, before and after a restart. The routing scheme takes the same path as a cluster. */
    public URI uri() {
        return URI.create("neo4j://127.0.0.1:" + port);
    }

    public String user() {
        return Credentials.USER;
    }

    public String password() {
        return credentials.password();
    }

    /** The process that holds the data, for whoever watches it. */
    public long pid() {
        return current().pid();
    }

    private synchronized Neo4jProcess current() {
        return process;
    }

    private void watch(Neo4jProcess running) {
        running.onExit(() -> restart(running));
    }

    /** A first start that fails is told to whoever waits for it; only a database that has served is started again. */
    private synchronized void restart(Neo4jProcess ended) {
        if (closed || !served || process != ended) {
            return;
        }
        Duration pause = pauses.after(ended.lifetime());
        LOG.error(
                "The database (process {}) died; starting it again in {} s. Its last words:\n{}",
                ended.pid(),
                pause.toSeconds(),
                ended.lastWords());
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(this::launch);
    }

    private synchronized void launch() {
        if (!closed) {
            process = Neo4jProcess.start(settings, port, credentials);
            LOG.info("The database is starting again on port {} (process {})", port, process.pid());
            watch(process);
        }
    }

    @Override
    public void close() {
        Neo4jProcess last;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = process;
        }
        last.close();
        lock.release();
    }
}
