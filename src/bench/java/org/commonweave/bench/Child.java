package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Java process beside this one. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Runs one of this program's classes. */
    static Child start(Path log, String mainClass, List<String> arguments) {
        return start(log, builder(System.getProperty("java.class.path"), mainClass, arguments));
    }

    static Child start(Path log, ProcessBuilder builder) {
        try {
            return new Child(
                    builder.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessBuilder builder(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx768m",
                "-cp",
                classPath,
                mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it answers on the port. */
    Child listening(int port) {
        return await(port, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return true;
            }
        });
    }

    /** Waits until the service is ready, which says so before that it is starting. */
    Child serving(int port) {
        return await(port, () -> {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            try {
                return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                asked.disconnect();
            }
        });
    }

    /** Whether it is up, or a failure to connect. */
    private interface Look {
        boolean up() throws IOException;
    }

    private Child await(int port, Look look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (look.up()) {
                    return this;
                }
                pause();
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw new IllegalStateException("Nothing came up on port " + port);
    }

    /** Waits until it has ended. */
    void done() {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("A step failed; " + log + " says why");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
