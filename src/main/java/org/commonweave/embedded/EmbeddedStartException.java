package org.commonweave.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** Why the database that comes with the service did not come up, and what to do about it. */
final class EmbeddedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private EmbeddedStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }

    static EmbeddedStartException inUse(Path home) {
        return new EmbeddedStartException(
                "Another process uses the data folder " + home.toAbsolutePath() + ".",
                "Stop the other process, or set commonweave.embedded.home to another folder.");
    }

    /** On the command line only the message is told. */
    static EmbeddedStartException missing(Path home) {
        String action =
                "Run this beside the data folder of the service, or name it with --commonweave.embedded.home=FOLDER.";
        return new EmbeddedStartException("There is no graph in " + home.toAbsolutePath() + ". " + action, action);
    }

    static EmbeddedStartException noJars() {
        return new EmbeddedStartException(
                "There is no database on the class path (neo4j/lib/*.jar).",
                "Build with Maven, which puts it there, or set SPRING_NEO4J_URI to a server.");
    }

    static EmbeddedStartException tooSlow(Duration timeout, String output) {
        return new EmbeddedStartException(
                "The database was not ready after " + timeout.toSeconds() + " s. It said:\n" + output,
                "Recovery after a crash can take long: raise commonweave.embedded.start-timeout.");
    }

    static EmbeddedStartException ended(Path home, String output) {
        if (output.contains("FileLockException")) {
            return inUse(home);
        }
        return new EmbeddedStartException(
                "The database ended before it was ready. It said:\n" + output,
                "Mend what it names (its log is "
                        + home.toAbsolutePath().resolve("logs").resolve("debug.log")
                        + "), or set SPRING_NEO4J_URI to a server.");
    }
}
