package org.commonweave.projection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.record.GraphRecord;
import org.jspecify.annotations.Nullable;

/** Reads a record's properties as the types the model gives them. */
record Values(GraphRecord origin, Map<String, Object> properties) {

    static Values of(GraphRecord origin) {
        return new Values(origin, origin.properties());
    }

    @Nullable String text(String name) {
        Object value = properties.get(name);
        return value == null ? null : String.valueOf(value);
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    @Nullable Double number(String name) {
        return properties.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    @Nullable Integer whole(String name) {
        return properties.get(name) instanceof Number number ? number.intValue() : null;
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(properties.get(name));
    }

    @Nullable OffsetDateTime time(String name) {
        Object value = properties.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof OffsetDateTime time) {
            return time;
        }
        return value instanceof ZonedDateTime time ? time.toOffsetDateTime() : OffsetDateTime.parse(value.toString());
    }

    OffsetDateTime requiredTime(String name) {
        OffsetDateTime time = time(name);
        if (time == null) {
            throw missing(name);
        }
        return time;
    }

    @Nullable LocalDate day(String name) {
        Object value = properties.get(name);
        return value == null ? null : value instanceof LocalDate day ? day : LocalDate.parse(value.toString());
    }

    Set<String> texts(String name) {
        Set<String> texts = new TreeSet<>();
        if (properties.get(name) instanceof Collection<?> values) {
            values.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }

    @Nullable Double coordinate(String axis) {
        return properties.get("location") instanceof Map<?, ?> point && point.get(axis) instanceof Number degrees
                ? degrees.doubleValue()
                : null;
    }

    Name name() {
        return new Name(text("nameZhHans"), text("nameZhHant"), text("nameEn"));
    }

    Validity validity() {
        return new Validity(time("validFrom"), time("validTo"));
    }

    private IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("The record " + origin.id() + " has no " + name);
    }
}
