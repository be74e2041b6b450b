package org.commonweave.graph;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers of runs of statements: of this process by a random part, which is drawn once, and counted from there. */
final class RunIds {

    private final String process = UUID.randomUUID() + "/";
    private final AtomicLong count = new AtomicLong();

    String next() {
        return process + count.incrementAndGet();
    }
}
