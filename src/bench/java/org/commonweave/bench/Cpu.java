package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of a process, from /proc: user and system, in ticks of ten milliseconds. */
final class Cpu {

    private static final double MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Cpu() {}

    static double millis(long pid) {
        return millis(Path.of("/proc", String.valueOf(pid)));
    }

    /** What the just-in-time compiler of a virtual machine took of it. */
    static double compilerMillis(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.filter(Cpu::isCompiler).mapToDouble(Cpu::millis).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCompiler(Path thread) {
        return read(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    }

    private static double millis(Path task) {
        String stat = read(task.resolve("stat"));
        // The second field is a name in parentheses, which may contain anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_PER_TICK;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
