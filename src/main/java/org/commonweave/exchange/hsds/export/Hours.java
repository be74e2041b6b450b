package org.commonweave.exchange.hsds.export;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Opening hours in the words of OpenStreetMap as schedules; what is more than days and times stays a description. */
final class Hours {

    private static final Pattern WEEKLY =
            Pattern.compile("((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:,(?:Mo|Tu|We|Th|Fr|Sa|Su))*) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private Hours() {}

    static ArrayNode schedules(String owner, String hours) {
        ArrayNode schedules = Json.MAPPER.createArrayNode();
        for (String part : hours.split("; ?", -1)) {
            Matcher weekly = WEEKLY.matcher(part);
            ObjectNode schedule = Json.object().put("id", Shaping.id("schedule", owner, part));
            if (weekly.matches() && !weekly.group(3).equals("24:00")) {
                schedule.put("freq", "WEEKLY")
                        .put("byday", weekly.group(1).toUpperCase(Locale.ROOT))
                        .put("opens_at", weekly.group(2))
                        .put("closes_at", weekly.group(3));
            } else {
                schedule.put("description", part);
            }
            schedules.add(schedule);
        }
        return schedules;
    }
}
