package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of a process, from /proc: user and system, in ticks of ten milliseconds. */
final class Cpu {

    private static final double MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Cpu() {}

    static double millis(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The second field is a name in parentheses, which may contain anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
