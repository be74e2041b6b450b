package org.commonweave.embedded;

import java.time.Duration;

/** How long to wait before a start: longer after each death in a row, so that a broken store is not hammered. */
final class RestartPauses {

    private static final Duration STABLE = Duration.ofMinutes(2);
    private static final int MAX_DOUBLINGS = 5;

    private int deaths;

    Duration after(Duration lifetime) {
        deaths = lifetime.compareTo(STABLE) > 0 ? 0 : deaths + 1;
        return Duration.ofSeconds(1L << Math.min(Math.max(deaths - 1, 0), MAX_DOUBLINGS));
    }
}
