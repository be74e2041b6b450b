package org.commonweave.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.Commonweave;
import org.commonweave.cases.TestIdentities;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Another instance of the service over the run's database, in a process of its own that can be killed. */
public final class Instance implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Pattern PORT = Pattern.compile("Listening on (\\d+)");

    private final Process process;
    private final Path output;

    private Instance(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What the process runs. */
    public static void main(String[] arguments) {
        var service = new SpringApplicationBuilder(Commonweave.class, TestIdentities.class).run(arguments);
        System.out.println("Listening on " + service.getEnvironment().getProperty("local.server.port"));
    }

    public static Instance start(Path folder) {
        TestDatabase database = TestDatabase.shared();
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        "--server.port=0",
                        "--commonweave.sample.load=false",
                        "--spring.neo4j.uri=" + database.uri(),
                        "--spring.neo4j.authentication.username=" + database.user(),
                        "--spring.neo4j.authentication.password=" + database.password())
                .toList();
        Path output = folder.resolve("instance.log");
        try {
            return new Instance(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers. */
    public int port() throws InterruptedException {
        for (long end = System.nanoTime() + START.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            Matcher started = PORT.matcher(output());
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            if (!process.isAlive()) {
                break;
            }
        }
        throw new AssertionError("The instance did not start:\n" + output());
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a chance to say goodbye (SIGKILL), and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
