package org.commonweave.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the database's process. */
final class Neo4jProcess {

    private static final Logger LOG = LoggerFactory.getLogger(Neo4jProcess.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final Process process;
    private final EmbeddedSettings settings;
    private final LastLines output = new LastLines();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final long started = System.nanoTime();

    private Neo4jProcess(Process process, EmbeddedSettings settings) {
        this.process = process;
        this.settings = settings;
    }

    static Neo4jProcess start(EmbeddedSettings settings, int port, Credentials credentials) {
        try {
            Process process = new ProcessBuilder(Neo4jCommand.of(settings, port))
                    .redirectErrorStream(true)
                    .start();
            // This stream stays open, and its end tells the database that we are gone.
            process.getOutputStream().write((credentials.password() + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            Neo4jProcess running = new Neo4jProcess(process, settings);
            Thread reader = new Thread(running::readOutput, "neo4j-output");
            reader.setDaemon(true);
            reader.start();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the database with " + settings.javaCommand(), e);
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("{}", line);
                output.add(line);
                if (line.startsWith("READY ")) {
                    LOG.info("The database (process {}) is ready; its data is in {}", pid(), settings.home());
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            LOG.debug("The database's output ended", e);
        }
        ready.completeExceptionally(EmbeddedStartException.ended(settings.home(), output.text()));
    }

    void awaitReady(Duration timeout) {
        try {
            // The wait itself has no limit: Spring interrupts only such waits when the service is told to stop.
            ready.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException e) {
            throw failure(e.getCause(), timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    private RuntimeException failure(@Nullable Throwable cause, Duration timeout) {
        if (cause instanceof TimeoutException) {
            return EmbeddedStartException.tooSlow(timeout, output.text());
        }
        return cause instanceof EmbeddedStartException known ? known : new IllegalStateException(cause);
    }

    void onExit(Runnable action) {
        CompletableFuture<Process> exit = process.onExit();
        exit.thenRun(action).exceptionally(error -> {
            LOG.error("The database cannot be started again", error);
            return null;
        });
    }

    long pid() {
        return process.pid();
    }

    Duration lifetime() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    String lastWords() {
        return output.text();
    }

    void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The database did not end within {} s; ending it by force", CLOSE_TIMEOUT.toSeconds());
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debug("The database had ended already", e);
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
