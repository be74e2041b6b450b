package org.commonweave.allocation;

import org.jspecify.annotations.Nullable;

/**
 * A lot or a need as a plan saw it.
 *
 * @param left what was left of it, in its own unit; null when it was not known
 */
record Seen(String id, long version, @Nullable Double left) {

    /** True when nothing that a plan rests on is otherwise. */
    boolean same(Seen now) {
        return version == now.version && sameLeft(now.left);
    }

    private boolean sameLeft(@Nullable Double now) {
        return left == null || now == null ? left == null && now == null : Math.abs(left - now) < Amounts.TOLERANCE;
    }
}
