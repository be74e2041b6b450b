package org.commonweave.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The time in which the sample lives: two years up to a fixed reference date, at +08:00. */
public final class Days {

    public static final OffsetDateTime REFERENCE = of("2026-06-30");
    public static final OffsetDateTime BEGINNING = of("2024-07-01").plusHours(8);

    private Days() {}

    public static OffsetDateTime of(String date) {
        return LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    }

    public static OffsetDateTime hoursAfter(OffsetDateTime time, double hours) {
        return time.plusMinutes(Math.round(hours * 60));
    }

    /** When the district's books came to know what happened then: the evening after, but never after the reference date. */
    public static OffsetDateTime recorded(OffsetDateTime happened) {
        OffsetDateTime evening =
                happened.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(20));
        OffsetDateTime latest = REFERENCE.minusDays(1).plusHours(12);
        OffsetDateTime known = evening.isBefore(happened) ? happened.plusHours(12) : evening;
        if (known.isBefore(BEGINNING)) {
            return BEGINNING;
        }
        return known.isAfter(latest) ? latest : known;
    }
}
