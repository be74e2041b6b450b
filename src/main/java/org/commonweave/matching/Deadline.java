package org.commonweave.matching;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** When to stop looking for something better. */
public final class Deadline {

    public static final Deadline NONE = new Deadline(() -> false);

    private final BooleanSupplier passed;

    /** The clock is the caller's: the supplier says when the time is over. */
    public Deadline(BooleanSupplier passed) {
        this.passed = passed;
    }

    /** Thrown where work is given up. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("The time is over", null, false, false);
        }
    }

    /** Ends work whose time is over, or that nobody waits for any more. */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Nobody waits for the plan any more");
        }
        if (passed.getAsBoolean()) {
            throw new Passed();
        }
    }
}
