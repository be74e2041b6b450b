package org.commonweave.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.response.Deadline.Clock;

class WorkCalendarProperties {

    private static final OffsetDateTime START = OffsetDateTime.parse("2025-01-20T00:00:00+08:00");

    private final WorkCalendar calendar = WorkCalendar.china();

    /** Walks on minute by minute and counts those in which offices are open. */
    @Property(tries = 100)
    void officeHoursAreCountedMinuteByMinute(
            @ForAll @IntRange(max = 30 * 24 * 60) int minute, @ForAll @IntRange(min = 1, max = 30) int hours) {
        OffsetDateTime sent = START.plusMinutes(minute);
        OffsetDateTime time = sent;
        for (int left = hours * 60; left > 0; time = time.plusMinutes(1)) {
            LocalTime clock = time.toLocalTime();
            boolean open = calendar.works(time.toLocalDate())
                    && !clock.isBefore(calendar.opens())
                    && clock.isBefore(calendar.closes());
            left -= open ? 1 : 0;
        }
        assertThat(new Deadline(hours, Clock.OFFICE_HOURS).after(sent, calendar))
                .isEqualTo(time);
    }

    @Property(tries = 100)
    void noHolidayShortensADeadline(
            @ForAll @IntRange(max = 60 * 24 * 60) int minute, @ForAll @IntRange(min = 1, max = 48) int hours) {
        OffsetDateTime sent = START.plusMinutes(minute);
        OffsetDateTime always = new Deadline(hours, Clock.ALWAYS).after(sent, calendar);
        OffsetDateTime working = new Deadline(hours, Clock.HOURS_OF_WORKING_DAYS).after(sent, calendar);
        OffsetDateTime office = new Deadline(hours, Clock.OFFICE_HOURS).after(sent, calendar);
        assertThat(working).isAfterOrEqualTo(always);
        assertThat(office).isAfterOrEqualTo(working);
    }
}
