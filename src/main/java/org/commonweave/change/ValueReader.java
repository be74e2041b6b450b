package org.commonweave.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.model.Property;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Point;
import tools.jackson.databind.json.JsonMapper;

/** Turns a value as files and callers give it into the value that is stored, or says why it cannot. */
final class ValueReader {

    private static final int WGS_84 = 4326;

    private ValueReader() {}

    /** A value that cannot be stored, with the reason. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    static @Nullable Object read(Property property, @Nullable Object value) throws Unreadable {
        if (value == null || value instanceof String text && Texts.blank(text)) {
            return null;
        }
        return property.list() ? list(property, value) : one(property, value);
    }

    private static @Nullable Object list(Property property, Object value) throws Unreadable {
        List<Object> items = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (item != null && !(item instanceof String text && Texts.blank(text))) {
                items.add(one(property, item));
            }
        }
        return items.isEmpty() ? null : items;
    }

    private static Object one(Property property, Object value) throws Unreadable {
        return switch (property.kind()) {
            case STRING -> text(property, value);
            case ENUM -> member(property, value);
            case INT -> within(property, whole(value));
            case FLOAT -> within(property, number(value));
            case BOOLEAN -> yesOrNo(value);
            case DATE_TIME -> instant(value);
            case DATE -> date(value);
            case GEO_POINT -> point(value);
            case JSON -> json(value);
        };
    }

    private static String text(Property property, Object value) throws Unreadable {
        if (value instanceof Map || value instanceof List) {
            throw new Unreadable("is a structure where a text belongs");
        }
        return Texts.read(property.text(), value.toString());
    }

    private static String json(Object value) throws Unreadable {
        requireFit(value);
        return value instanceof String text ? text : JsonMapper.shared().writeValueAsString(value);
    }

    private static void requireFit(@Nullable Object value) throws Unreadable {
        if (value instanceof String text) {
            Texts.requireFit(text);
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                requireFit(entry.getKey());
                requireFit(entry.getValue());
            }
        } else if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                requireFit(item);
            }
        }
    }

    private static String member(Property property, Object value) throws Unreadable {
        String text = value.toString();
        if (!property.values().contains(text)) {
            throw new Unreadable("is '" + text + "'; it must be one of " + String.join(", ", property.values()));
        }
        return text;
    }

    private static Number within(Property property, Number number) throws Unreadable {
        Double min = property.min();
        Double max = property.max();
        if (min != null && number.doubleValue() < min) {
            throw new Unreadable("is " + number + "; it must be at least " + plain(min));
        }
        if (max != null && number.doubleValue() > max) {
            throw new Unreadable("is " + number + "; it must be at most " + plain(max));
        }
        return number;
    }

    /** 0 rather than 0.0. */
    private static String plain(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    private static Long whole(Object value) throws Unreadable {
        double number = number(value);
        if (number != Math.rint(number)) {
            throw new Unreadable("is " + value + "; it must be a whole number");
        }
        // The answer's Int has 32 bits: a greater one could be stored and never be read.
        if (Math.abs(number) > Integer.MAX_VALUE) {
            throw new Unreadable("is " + value + "; it must be at most " + Integer.MAX_VALUE);
        }
        return (long) number;
    }

    private static Double number(Object value) throws Unreadable {
        try {
            double number = value instanceof Number n
                    ? n.doubleValue()
                    : Double.parseDouble(value.toString().strip());
            if (!Double.isFinite(number)) {
                throw new Unreadable("is " + value + "; it must be a number");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Unreadable("is '" + value + "'; it must be a number");
        }
    }

    private static Boolean yesOrNo(Object value) throws Unreadable {
        if (value instanceof Boolean b) {
            return b;
        }
        return switch (value.toString().strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable("is '" + value + "'; it must be true or false");
        };
    }

    private static ZonedDateTime instant(Object value) throws Unreadable {
        ZonedDateTime time = value instanceof ZonedDateTime zoned ? zoned : parsed(value);
        requireYear(time.getYear());
        // Answers tell milliseconds, and what they tell must find the record again.
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static ZonedDateTime parsed(Object value) throws Unreadable {
        if (value instanceof OffsetDateTime time) {
            return time.toZonedDateTime();
        }
        String text = value.toString().strip();
        try {
            // A date alone is the start of that day.
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toZonedDateTime();
        } catch (DateTimeException e) {
            throw new Unreadable("is '" + text
                    + "'; it must be an instant with offset, such as 2026-05-01T09:00:00+08:00, or a date");
        }
    }

    /** RFC 3339 writes a year with four digits, and knows none before the first. */
    private static void requireYear(int year) throws Unreadable {
        if (year < 1 || year > 9999) {
            throw new Unreadable("is in the year " + year + "; a year goes from 0001 to 9999");
        }
    }

    private static LocalDate date(Object value) throws Unreadable {
        try {
            LocalDate date = value instanceof LocalDate given
                    ? given
                    : LocalDate.parse(value.toString().strip());
            requireYear(date.getYear());
            return date;
        } catch (DateTimeException e) {
            throw new Unreadable("is '" + value + "'; it must be a date such as 2026-05-01");
        }
    }

    private static Object point(Object value) throws Unreadable {
        if (value instanceof Point) {
            return value;
        }
        if (!(value instanceof Map<?, ?> map) || map.get("latitude") == null || map.get("longitude") == null) {
            throw new Unreadable("must be an object with latitude and longitude");
        }
        double latitude = number(map.get("latitude"));
        double longitude = number(map.get("longitude"));
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new Unreadable("is at " + latitude + ", " + longitude
                    + "; a latitude goes from -90 to 90 and a longitude from -180 to 180");
        }
        return Values.point(WGS_84, longitude, latitude).asPoint();
    }
}
