package org.commonweave.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Instants as parameters. The database orders equal instants by their offset, and equal it calls only those that have the
 * same one; so an instant is compared from the end of all its offsets that is right for the comparison.
 */
public final class Instants {

    private Instants() {}

    /** At or behind the same instant in every offset: what {@code <=} and {@code >} are asked with. */
    public static OffsetDateTime last(OffsetDateTime instant) {
        return instant.withOffsetSameInstant(ZoneOffset.MAX);
    }

    /** At or before the same instant in every offset: what {@code <} and {@code >=} are asked with. */
    public static OffsetDateTime first(OffsetDateTime instant) {
        return instant.withOffsetSameInstant(ZoneOffset.MIN);
    }
}
