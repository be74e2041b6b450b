package org.commonweave.exchange.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Dates that may lack a month or a day, as bounds of a period. Other formats mean the last day; the graph means the first
 * moment that is no longer part of it.
 */
public final class PartialDates {

    private PartialDates() {}

    /** The first day of what the text names, or the instant it names; null when no calendar has it. */
    public static @Nullable String start(String text) {
        return bound(text.strip(), false);
    }

    /** The day after the last one of what the text names, or the instant it names; null when no calendar has it. */
    public static @Nullable String end(String text) {
        return bound(text.strip(), true);
    }

    private static @Nullable String bound(String text, boolean end) {
        try {
            if (text.matches("\\d{4}")) {
                return Year.parse(text).plusYears(end ? 1 : 0).atDay(1).toString();
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(text).plusMonths(end ? 1 : 0).atDay(1).toString();
            }
            boolean midnight = text.matches(".{10}T00:00(:00(\\.0+)?)?(Z|\\+00:00)?");
            if (text.length() == 10 || midnight) {
                return LocalDate.parse(text.substring(0, 10))
                        .plusDays(end ? 1 : 0)
                        .toString();
            }
            return OffsetDateTime.parse(text).toString();
        } catch (DateTimeException e) {
            // The caller says which field of which row it was.
            return null;
        }
    }
}
