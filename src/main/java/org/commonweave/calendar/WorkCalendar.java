package org.commonweave.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which days and hours offices work. Periods run as the Civil Code has it (art. 201 and 203): one in hours from the
 * moment it begins, one in days from the day after, up to the end of business on its last day.
 *
 * @param exceptions days that are not as their weekday says: true for a working day
 */
public record WorkCalendar(Map<LocalDate, Boolean> exceptions, LocalTime opens, LocalTime closes, ZoneId zone) {

    public WorkCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    /** Mainland China's as it comes with the service; offices work from 8:30 to 17:30. */
    public static WorkCalendar china() {
        return CalendarFile.CHINA;
    }

    /** With the years that another announcement has as that one has them. */
    WorkCalendar with(Map<LocalDate, Boolean> announced) {
        Set<Integer> years = announced.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        Map<LocalDate, Boolean> all = new HashMap<>(announced);
        exceptions.forEach((day, works) -> {
            if (!years.contains(day.getYear())) {
                all.put(day, works);
            }
        });
        return new WorkCalendar(all, opens, closes, zone);
    }

    /** True when the year's holidays were announced and are in the calendar. */
    public boolean knows(int year) {
        return exceptions.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    public boolean works(LocalDate day) {
        Boolean exception = exceptions.get(day);
        DayOfWeek weekday = day.getDayOfWeek();
        return exception != null ? exception : weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** When so much time has passed of office hours. */
    public OffsetDateTime afterOfficeHours(OffsetDateTime from, Duration time) {
        return after(from, time, opens, closes);
    }

    /** When so much time has passed of working days, by day and by night. */
    public OffsetDateTime afterHoursOfWorkingDays(OffsetDateTime from, Duration time) {
        return after(from, time, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** The end of business on the so-manieth working day after. */
    public OffsetDateTime afterWorkingDays(OffsetDateTime from, int days) {
        LocalDate day = from.atZoneSameInstant(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return at(day, closes);
    }

    /** A day that closes at midnight lasts until the next begins. */
    private OffsetDateTime after(OffsetDateTime from, Duration time, LocalTime begin, LocalTime end) {
        Duration left = time;
        LocalDate day = from.atZoneSameInstant(zone).toLocalDate();
        while (true) {
            if (works(day)) {
                OffsetDateTime start = at(day, begin);
                OffsetDateTime stop = end.equals(LocalTime.MIDNIGHT) ? at(day.plusDays(1), end) : at(day, end);
                OffsetDateTime running = from.isAfter(start) ? from : start;
                Duration here = Duration.between(running, stop);
                if (here.compareTo(left) >= 0) {
                    return running.plus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
            day = day.plusDays(1);
        }
    }

    private OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toOffsetDateTime();
    }
}
