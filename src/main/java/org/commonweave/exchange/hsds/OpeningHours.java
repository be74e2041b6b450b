package org.commonweave.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A weekly schedule in the words of OpenStreetMap; any other is kept as it is and not put into hours. */
final class OpeningHours {

    private static final Map<String, String> DAYS =
            Map.of("MO", "Mo", "TU", "Tu", "WE", "We", "TH", "Th", "FR", "Fr", "SA", "Sa", "SU", "Su");

    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)(?::\\d\\d.*)?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    private OpeningHours() {}

    static @Nullable String of(ObjectNode schedule) {
        String opens = time(DetailProperties.text(schedule, "opens_at"));
        String closes = time(DetailProperties.text(schedule, "closes_at"));
        String days = days(DetailProperties.text(schedule, "byday"));
        boolean weekly = "WEEKLY".equalsIgnoreCase(DetailProperties.text(schedule, "freq"));
        String interval = DetailProperties.text(schedule, "interval");
        boolean everyWeek = interval == null || interval.equals("1");
        return opens == null || closes == null || days == null || !weekly || !everyWeek
                ? null
                : days + " " + opens + "-" + closes;
    }

    private static @Nullable String time(@Nullable String text) {
        Matcher matcher = TIME.matcher(text == null ? "" : text);
        return matcher.matches() ? "%02d:%s".formatted(Integer.parseInt(matcher.group(1)), matcher.group(2)) : null;
    }

    private static @Nullable String days(@Nullable String byday) {
        List<String> days = new ArrayList<>();
        for (String day : (byday == null ? "" : byday).toUpperCase(Locale.ROOT).split(",", -1)) {
            String name = DAYS.get(day.strip());
            if (name == null) {
                return null;
            }
            days.add(name);
        }
        return String.join(",", days);
    }
}
