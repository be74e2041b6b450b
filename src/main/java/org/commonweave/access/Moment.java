package org.commonweave.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instant at which the graph is looked at, and the instant whose knowledge is used.
 *
 * @param knownAt records that the graph came to know later are left out
 */
public record Moment(OffsetDateTime asOf, OffsetDateTime knownAt) {

    /** Later than any record: everything that is known. */
    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    public static Moment of(Clock clock, @Nullable OffsetDateTime asOf, @Nullable OffsetDateTime knownAt) {
        return new Moment(asOf == null ? OffsetDateTime.now(clock) : asOf, knownAt == null ? ALWAYS : knownAt);
    }

    /** True when nothing is left out for having become known too late. */
    public boolean everything() {
        return knownAt.equals(ALWAYS);
    }

    /** What statements ask {@code <=} and {@code >} with. */
    public Map<String, Object> parameters() {
        return Map.of("asOf", Instants.last(asOf), "knownAt", Instants.last(knownAt));
    }
}
