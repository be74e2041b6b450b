package org.commonweave.response;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * On which days and hours offices work. Periods run as the Civil Code has it (art. 201 and 203): one in hours from the
 * moment it begins, one in days from the day after, up to the end of business on its last day.
 *
 * @param exceptions days that are not as their weekday says: true for a working day
 */
public record WorkCalendar(Map<LocalDate, Boolean> exceptions, LocalTime opens, LocalTime closes, ZoneId zone) {

    private static final String CHINA = "/calendar/china.psv";

    public WorkCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    /** Mainland China's, with the days to make up for holidays; offices work from 8:30 to 17:30. */
    public static WorkCalendar china() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(WorkCalendar.class.getResourceAsStream(CHINA), CHINA);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("from|"))
                    .forEach(line -> read(line, days));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkCalendar(days, LocalTime.of(8, 30), LocalTime.of(17, 30), ZoneId.of("Asia/Shanghai"));
    }

    private static void read(String line, Map<LocalDate, Boolean> days) {
        String[] cells = line.split("\\|", -1);
        LocalDate from = LocalDate.parse(cells[0]);
        LocalDate to = LocalDate.parse(cells[1]);
        boolean work = switch (cells[2]) {
            case "work" -> true;
            case "off" -> false;
            default -> throw new IllegalStateException("Neither off nor work: " + line);
        };
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            if (days.put(day, work) != null) {
                throw new IllegalStateException("The calendar says twice what " + day + " is");
            }
        });
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
    OffsetDateTime afterOfficeHours(OffsetDateTime from, Duration time) {
        return after(from, time, opens, closes);
    }

    /** When so much time has passed of working days, by day and by night. */
    OffsetDateTime afterHoursOfWorkingDays(OffsetDateTime from, Duration time) {
        return after(from, time, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** The end of business on the so-manieth working day after. */
    OffsetDateTime afterWorkingDays(OffsetDateTime from, int days) {
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
