package org.commonweave.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.commonweave.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTests {

    private final WorkCalendar calendar = WorkCalendar.china();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-01-26, true
            2025-01-28, false
            2025-02-04, false
            2025-02-05, true
            2025-02-08, true
            2025-02-09, false
            2024-09-14, true
            2024-09-16, false
            2026-02-28, true
            2026-10-08, true
            """)
    void knowsHolidaysAndTheDaysThatMakeUpForThem(LocalDate day, boolean works) {
        assertThat(calendar.works(day)).isEqualTo(works);
    }

    @Test
    void makesUpOnWeekendsAndTakesOffEveryYear() {
        calendar.exceptions().forEach((day, works) -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(!works || weekend).as("%s makes up on a weekend", day).isTrue();
        });
        assertThat(IntStream.rangeClosed(2024, 2026).allMatch(calendar::knows)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-03-03T10:00:00+08:00, 1 OFFICE_HOURS, 2025-03-03T11:00:00+08:00
            2025-03-03T17:00:00+08:00, 1 OFFICE_HOURS, 2025-03-04T09:00:00+08:00
            2025-03-07T20:00:00+08:00, 1 OFFICE_HOURS, 2025-03-10T09:30:00+08:00
            2025-03-03T02:00:00Z, 1 OFFICE_HOURS, 2025-03-03T11:00:00+08:00
            2025-01-27T17:20:00+08:00, 1 OFFICE_HOURS, 2025-02-05T09:20:00+08:00
            2025-03-07T10:00:00+08:00, 24 HOURS_OF_WORKING_DAYS, 2025-03-10T10:00:00+08:00
            2025-03-03T10:00:00+08:00, 24 HOURS_OF_WORKING_DAYS, 2025-03-04T10:00:00+08:00
            2025-03-08T10:00:00+08:00, 24 HOURS_OF_WORKING_DAYS, 2025-03-11T00:00:00+08:00
            2025-03-03T10:00:00+08:00, 3 WORKING_DAYS, 2025-03-06T17:30:00+08:00
            2025-01-24T10:00:00+08:00, 3 WORKING_DAYS, 2025-02-05T17:30:00+08:00
            2025-03-08T10:00:00+08:00, 24 ALWAYS, 2025-03-09T10:00:00+08:00
            """)
    void endsPeriodsWhereTheLawDoes(OffsetDateTime sent, String deadline, OffsetDateTime end) {
        String[] parts = deadline.split(" ", -1);
        Deadline period = new Deadline(Integer.parseInt(parts[0]), Deadline.Clock.valueOf(parts[1]));
        assertThat(period.after(sent, calendar)).isAtSameInstantAs(end);
        assertThat(period).hasToString(deadline);
    }
}
