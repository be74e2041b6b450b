package org.commonweave.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the database's process. */
final class Neo4jProcess {

    private static final Logger LOG = LoggerFactory.getLogger(Neo4jProcess.class);
    private static final int LINES_KEPT = 30;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private Neo4jProcess(Process process) {
        this.process = process;
    }

    static Neo4jProcess start(EmbeddedSettings settings, int port, String password) {
        Path home = settings.home().toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(settings.javaCommand().toString());
        command.addAll(settings.jvmArguments());
        command.addAll(List.of("-cp", Neo4jFiles.classPath(home), "org.commonweave.embedded.launcher.Neo4jLauncher"));
        command.add(home.toString());
        configuration(settings, port).forEach((key, value) -> command.add(key + "=" + value));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            Neo4jProcess started = new Neo4jProcess(process);
            // Not an argument: those can be read by every user of the machine. The stream stays open, and its end
            // tells the database that we are gone.
            process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            Thread reader = new Thread(started::readOutput, "neo4j-output");
            reader.setDaemon(true);
            reader.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the database with " + settings.javaCommand(), e);
        }
    }

    private static Map<String, String> configuration(EmbeddedSettings settings, int port) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "server.bolt.enabled", "true",
                "server.bolt.listen_address", "127.0.0.1:" + port,
                "server.bolt.advertised_address", "127.0.0.1:" + port,
                "server.http.enabled", "false",
                "server.https.enabled", "false",
                "dbms.usage_report.enabled", "false",
                "dbms.security.auth_enabled", "true",
                "server.memory.pagecache.size", "128m",
                "db.tx_log.preallocate", "false",
                "internal.server.bolt.thread_pool_shutdown_wait_time", "1ms"));
        all.putAll(settings.settings());
        return all;
    }

    private void readOutput() {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("{}", line);
                if (line.startsWith("READY ")) {
                    port.complete(Integer.valueOf(line.substring(6).strip()));
                }
                if (last.size() == LINES_KEPT) {
                    last.removeFirst();
                }
                last.addLast(line);
            }
        } catch (IOException e) {
            LOG.debug("The database's output ended", e);
        }
        port.completeExceptionally(new IllegalStateException(explain(String.join("\n", last))));
    }

    private static String explain(String output) {
        return output.contains("FileLockException")
                ? "Another process uses the same data folder. Stop it, or set commonweave.embedded.home to another folder."
                : "The database did not start:\n" + output;
    }

    int awaitPort(Duration timeout) {
        try {
            return port.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The database was not ready after " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    long pid() {
        return process.pid();
    }

    void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The database did not end within {}; ending it by force", CLOSE_TIMEOUT);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
