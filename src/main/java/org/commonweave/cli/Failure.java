package org.commonweave.cli;

import org.commonweave.exchange.source.UnreadableSource;
import picocli.CommandLine;

/** Says in one line why a command failed. */
final class Failure {

    private static final int FAILED = 1;
    private static final int UNREADABLE = 4;

    private Failure() {}

    static int explain(Exception error, CommandLine command) {
        Throwable cause = error;
        // Frameworks wrap; the innermost message is the one that helps.
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        command.getErr().println("Failed: " + (cause.getMessage() == null ? cause : cause.getMessage()));
        return error instanceof UnreadableSource ? UNREADABLE : FAILED;
    }
}
