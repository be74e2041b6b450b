package org.commonweave.cli;

import java.io.PrintStream;

/** Says how many records are done and how fast, now and then. */
final class Progress {

    private static final long NANOS_BETWEEN = 2_000_000_000L;
    private static final double NANOS = 1e9;

    private final String what;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private long said = start;

    Progress(String what, PrintStream out) {
        this.what = what;
        this.out = out;
    }

    void at(long count) {
        long now = System.nanoTime();
        if (now - said >= NANOS_BETWEEN) {
            said = now;
            say(count, now);
        }
    }

    void finish(long count) {
        say(count, System.nanoTime());
    }

    private void say(long count, long now) {
        double seconds = Math.max((now - start) / NANOS, 1e-3);
        out.printf("%,d records %s, %,.0f a second%n", count, what, count / seconds);
    }
}
