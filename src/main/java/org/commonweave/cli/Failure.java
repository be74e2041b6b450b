package org.commonweave.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.commonweave.transfer.UnknownFormat;
import picocli.CommandLine;

/** Says in one line why a command failed. */
final class Failure {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 4;

    private Failure() {}

    static int explain(Exception error, CommandLine command) {
        Throwable cause = error;
        boolean unreadable = false;
        // Frameworks wrap; the innermost message is the one that helps.
        while (true) {
            unreadable |= cause instanceof IOException || cause instanceof UnknownFormat;
            Throwable next = cause.getCause();
            if (next == null) {
                break;
            }
            cause = next;
        }
        command.getErr().println("Failed: " + (cause.getMessage() == null ? cause : cause.getMessage()));
        if (cause instanceof FileAlreadyExistsException) {
            return USAGE;
        }
        return unreadable ? UNREADABLE : FAILED;
    }
}
