package org.commonweave.tapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.commonweave.projection.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTests {

    /** Monday the 6th to Monday the 13th of January 2025. */
    private static final Window WEEK = new Window(
            OffsetDateTime.parse("2025-01-06T00:00:00+08:00"), OffsetDateTime.parse("2025-01-13T00:00:00+08:00"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-11:00               | 10
            24/7                            | 168
            Mo-Su 00:00-24:00               | 168
            Sa-Su 14:00-17:00               | 6
            Mo,We 09:00-10:30               | 3
            Fr 22:00-02:00                  | 4
            Sa-Mo 10:00-11:00               | 3
            09:00-10:00                     | 7
            Mo-Fr 08:30-12:00,13:00-17:30   | 40
            Mo-Su 08:00-20:00; We off       | 72
            """)
    void countsOpenHoursOfAWeek(String hours, double expected) {
        assertThat(WeeklyHours.parse(hours).orElseThrow().within(WEEK)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PH off", "Apr-Oct 09:00-17:00", "by appointment", "Mo-Fr 9am", ""})
    void knowsNothingOfWhatItCannotRead(String hours) {
        assertThat(WeeklyHours.parse(hours)).isEmpty();
    }

    @Test
    void countsOnlyTheWindow() {
        Window part = new Window(
                OffsetDateTime.parse("2025-01-06T10:15:00+08:00"), OffsetDateTime.parse("2025-01-07T02:00:00Z"));
        // Monday from 10:15 to 17:00, Tuesday from 9:00 to 10:00.
        assertThat(WeeklyHours.parse("Mo-Fr 09:00-17:00").orElseThrow().within(part))
                .isEqualTo(7.75);
    }

    @Test
    void knowsWhatOverlaps() {
        WeeklyHours school = WeeklyHours.parse("Mo-Fr 09:00-11:00").orElseThrow();
        assertThat(school.overlaps(WeeklyHours.parse("Sa-Su 09:00-11:00").orElseThrow()))
                .isFalse();
        assertThat(school.overlaps(WeeklyHours.parse("Fr 11:00-12:00").orElseThrow()))
                .isFalse();
        assertThat(school.overlaps(WeeklyHours.parse("Fr 10:59-12:00").orElseThrow()))
                .isTrue();
    }
}
