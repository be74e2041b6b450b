package org.commonweave.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Reads a password from where nobody else sees it: arguments are in the history and in the list of processes. */
final class NewPassword {

    @Option(names = "--password-stdin", description = "Read the password from standard input, also from a terminal.")
    private boolean standardInput;

    /** From Java 22 on there is a console without a terminal too, which is why one may ask for standard input. */
    @SuppressWarnings("SystemConsoleNull")
    String read(CommandSpec spec) {
        Console console = standardInput ? null : System.console();
        String password = console == null ? line() : typed(console, spec);
        if (password.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "No password: type one on the console, or send it on standard input.");
        }
        return password;
    }

    private static String typed(Console console, CommandSpec spec) {
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Once more: ");
        if (!Arrays.equals(first, second)) {
            throw new ParameterException(spec.commandLine(), "The two are not the same.");
        }
        return first == null ? "" : new String(first);
    }

    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
