package org.commonweave.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Days off and days that make up for them, a line each: from|to|off or work|name. */
final class CalendarFile {

    private static final String SHIPPED = "/calendar/china.psv";

    /** In days; no holiday is longer, so a longer one is a slip of the pen. */
    private static final int LONGEST = 31;

    static final WorkCalendar CHINA =
            new WorkCalendar(shipped(), LocalTime.of(8, 30), LocalTime.of(17, 30), ZoneId.of("Asia/Shanghai"));

    private CalendarFile() {}

    private static Map<LocalDate, Boolean> shipped() {
        try (InputStream file = Objects.requireNonNull(WorkCalendar.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(file, SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * True for days that make up for others.
     *
     * @param name how the file is called where something in it is wrong
     */
    static Map<LocalDate, Boolean> read(InputStream file, String name) throws IOException {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                .lines()
                .toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("from|")) {
                read(line, "Line " + number + " of " + name, days);
            }
        }
        return days;
    }

    private static void read(String line, String where, Map<LocalDate, Boolean> days) {
        String[] cells = line.split("\\|", -1);
        if (cells.length < 3) {
            throw new IllegalArgumentException(where + " is \"" + line + "\". Write from|to|off or work|name, for"
                    + " example 2027-01-01|2027-01-03|off|元旦.");
        }
        LocalDate from = date(cells[0], where);
        LocalDate to = date(cells[1], where);
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
            throw new IllegalArgumentException(
                    where + " goes from " + from + " to " + to + ". Let it end at most " + LONGEST + " days later.");
        }
        boolean work = switch (cells[2].strip()) {
            case "work" -> true;
            case "off" -> false;
            default ->
                throw new IllegalArgumentException(where + " says \"" + cells[2]
                        + "\". Say off for days off and work for days that make up for them.");
        };
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            if (days.put(day, work) != null) {
                throw new IllegalArgumentException(
                        where + " says of " + day + " what another line says already." + " Keep one of the two.");
            }
        });
    }

    private static LocalDate date(String text, String where) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    where + " has the date \"" + text + "\". Write year-month-day, for example 2027-01-01.", e);
        }
    }
}
