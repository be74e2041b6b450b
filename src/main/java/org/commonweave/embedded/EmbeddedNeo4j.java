package org.commonweave.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that comes with the service, restarted on its port when it dies. */
public final class EmbeddedNeo4j implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);

    /** More deaths in a row than this are no accident; then the health check says so until someone looks. */
    private static final int MAX_RESTARTS = 5;

    private final EmbeddedSettings settings;
    private final String password = newPassword();
    private final int port;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Neo4jProcess process;
    private int restarts;
    private boolean closed;

    private EmbeddedNeo4j(EmbeddedSettings settings) {
        this.settings = settings;
        this.port = freePort();
    }

    /** Begins to start; {@link #uri()} waits until it is ready. */
    public static EmbeddedNeo4j start(EmbeddedSettings settings) {
        EmbeddedNeo4j neo4j = new EmbeddedNeo4j(settings);
        neo4j.launch();
        return neo4j;
    }

    private void launch() {
        lock.lock();
        try {
            if (!closed) {
                Neo4jProcess started = Neo4jProcess.start(settings, port, password);
                process = started;
                started.onExit(() -> restart(started));
            }
        } finally {
            lock.unlock();
        }
    }

    private void restart(Neo4jProcess ended) {
        lock.lock();
        try {
            if (closed || process != ended) {
                return;
            }
            if (++restarts > MAX_RESTARTS) {
                LOG.error("The database has died {} times; not starting it again", restarts);
                return;
            }
            LOG.warn("The database (process {}) died; starting it again on port {}", ended.pid(), port);
        } finally {
            lock.unlock();
        }
        launch();
    }

    /** Where it answers; waits for a start under way. */
    public URI uri() {
        Neo4jProcess current = current();
        current.awaitPort(settings.startTimeout());
        return URI.create("neo4j://127.0.0.1:" + port);
    }

    String password() {
        return password;
    }

    /** The process that holds the data, for whoever watches it. */
    public long pid() {
        return current().pid();
    }

    private Neo4jProcess current() {
        lock.lock();
        try {
            if (process == null) {
                throw new IllegalStateException("The database is closed");
            }
            return process;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Neo4jProcess last;
        lock.lock();
        try {
            closed = true;
            last = process;
            process = null;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.close();
        }
    }

    /** Chosen before the start, so that a restart can take the same and clients find it again. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
