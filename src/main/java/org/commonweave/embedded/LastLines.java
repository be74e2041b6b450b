package org.commonweave.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

/** The end of a process's output, for the message about its end. */
final class LastLines {

    private static final int KEPT = 30;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
