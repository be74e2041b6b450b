package org.commonweave.exchange.hsds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/** Dates and times as people wrote them before HSDS asked for ISO 8601. What cannot be read stays as it is. */
final class OlderDates {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMMM dd, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("M/d/yy", Locale.ENGLISH));

    private static final List<DateTimeFormatter> TIMES =
            List.of(form("H:mm"), form("HH:mm:ss"), form("h:mm a"), form("h a"), form("h:mma"), form("ha"));

    private OlderDates() {}

    static String date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text.strip(), format).toString();
            } catch (DateTimeException e) {
                // The next form may fit; if none does, the check of dates says so.
            }
        }
        return text;
    }

    static String time(CharSequence text) {
        for (DateTimeFormatter format : TIMES) {
            try {
                return LocalTime.parse(text.toString().strip(), format).toString();
            } catch (DateTimeException e) {
                // The next form may fit; if none does, the hours stay among the extras as they are.
            }
        }
        return text.toString();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
