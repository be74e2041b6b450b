package org.commonweave.tapping;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.projection.Window;
import org.jspecify.annotations.Nullable;

/**
 * When something is open in a week, by the minute, read from the part of OpenStreetMap opening_hours that names days and
 * times: {@code Mo-Fr 08:30-12:00,13:00-17:30; Sa 09:00-12:00}, {@code 24/7}, {@code We off}.
 */
public final class WeeklyHours {

    private static final int DAY = 24 * 60;
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern RULE =
            Pattern.compile("(?:((?:Mo|Tu|We|Th|Fr|Sa|Su)[MoTuWeThFrSa,\\- ]*?)\\s+)?(off|closed|[0-9:,\\- ]+)");
    private static final Pattern DAY_RANGE = Pattern.compile("(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?");
    private static final Pattern TIME_RANGE =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)-([01]?\\d|2[0-4]):([0-5]\\d)");

    private final BitSet open;

    private WeeklyHours(BitSet open) {
        this.open = open;
    }

    /** Empty when the text says more than days and times, as holidays or months: then nothing is known. */
    public static Optional<WeeklyHours> parse(String text) {
        if (text.strip().equals("24/7")) {
            BitSet always = new BitSet();
            always.set(0, 7 * DAY);
            return Optional.of(new WeeklyHours(always));
        }
        BitSet open = new BitSet();
        for (String rule : text.split(";", -1)) {
            Matcher matcher = RULE.matcher(rule.strip());
            if (!matcher.matches() || !apply(open, days(matcher.group(1)), matcher.group(2))) {
                return Optional.empty();
            }
        }
        return Optional.of(new WeeklyHours(open));
    }

    private static boolean apply(BitSet open, BitSet days, String times) {
        // A later rule replaces what an earlier one said of the same days.
        days.stream().forEach(day -> open.clear(day * DAY, (day + 1) * DAY));
        if (times.equals("off") || times.equals("closed")) {
            return true;
        }
        for (String range : times.split(",", -1)) {
            Matcher matcher = TIME_RANGE.matcher(range.strip());
            if (!matcher.matches()) {
                return false;
            }
            int from = Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
            int to = Integer.parseInt(matcher.group(3)) * 60 + Integer.parseInt(matcher.group(4));
            int end = to <= from ? to + DAY : to;
            days.stream().forEach(day -> {
                for (int minute = from; minute < end; minute++) {
                    open.set((day * DAY + minute) % (7 * DAY));
                }
            });
        }
        return true;
    }

    private static BitSet days(@Nullable String text) {
        BitSet days = new BitSet();
        if (text == null) {
            days.set(0, 7);
            return days;
        }
        Matcher matcher = DAY_RANGE.matcher(text);
        while (matcher.find()) {
            int first = DAYS.indexOf(matcher.group(1));
            int last = matcher.group(2) == null ? first : DAYS.indexOf(matcher.group(2));
            for (int day = first; ; day = (day + 1) % 7) {
                days.set(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    public boolean overlaps(WeeklyHours other) {
        return open.intersects(other.open);
    }

    /** Hours open within the window, by the clock of the window's own offset. */
    public double within(Window window) {
        ZoneOffset offset = window.from().getOffset();
        OffsetDateTime to = window.to().withOffsetSameInstant(offset);
        long minutes = 0;
        for (LocalDate day = window.from().toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            int first = day.equals(window.from().toLocalDate()) ? minute(window.from()) : 0;
            int last = day.equals(to.toLocalDate()) ? minute(to) : DAY;
            int base = (day.getDayOfWeek().getValue() - 1) * DAY;
            minutes += open.get(base + first, base + Math.max(first, last)).cardinality();
        }
        return minutes / 60.0;
    }

    private static int minute(OffsetDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
