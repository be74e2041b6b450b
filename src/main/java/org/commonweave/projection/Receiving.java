package org.commonweave.projection;

import org.jspecify.annotations.Nullable;

/**
 * How help is received.
 *
 * @param whole true when a part is of no use
 * @param cold true when it must arrive cold
 * @param capacity how much can be taken in at once, in the need's unit; any amount when null
 */
public record Receiving(
        boolean whole, boolean cold, @Nullable Double capacity) {

    /** In any parts, of any kind, in any amount. */
    public static final Receiving ANY = new Receiving(false, false, null);
}
