package org.commonweave.response;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.commonweave.calendar.WorkCalendar;

/**
 * How long a department has for a step.
 *
 * @param amount hours, or days for {@link Clock#WORKING_DAYS}
 */
public record Deadline(int amount, Clock clock) {

    /** Which time counts. */
    public enum Clock {
        /** All of it. */
        ALWAYS,
        /** That in which offices are open. */
        OFFICE_HOURS,
        /** That of working days, by day and by night. */
        HOURS_OF_WORKING_DAYS,
        /** Whole working days after the first. */
        WORKING_DAYS
    }

    OffsetDateTime after(OffsetDateTime sent, WorkCalendar calendar) {
        return switch (clock) {
            case ALWAYS -> sent.plusHours(amount);
            case OFFICE_HOURS -> calendar.afterOfficeHours(sent, Duration.ofHours(amount));
            case HOURS_OF_WORKING_DAYS -> calendar.afterHoursOfWorkingDays(sent, Duration.ofHours(amount));
            case WORKING_DAYS -> calendar.afterWorkingDays(sent, amount);
        };
    }

    /** When three quarters of the time have passed, or at the end of business on the working day before. */
    OffsetDateTime reminder(OffsetDateTime sent, WorkCalendar calendar) {
        Duration most = Duration.ofHours(amount).multipliedBy(3).dividedBy(4);
        return switch (clock) {
            case ALWAYS -> sent.plus(most);
            case OFFICE_HOURS -> calendar.afterOfficeHours(sent, most);
            case HOURS_OF_WORKING_DAYS -> calendar.afterHoursOfWorkingDays(sent, most);
            case WORKING_DAYS -> calendar.afterWorkingDays(sent, amount - 1);
        };
    }

    @Override
    public String toString() {
        return amount + " " + clock;
    }
}
