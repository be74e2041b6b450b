package org.commonweave.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.commonweave.model.PropertyKind;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cursors: opaque to clients, a row's place in its order inside, so that they hold while rows come and go. */
final class Cursors {

    private static final String VERSION = "c1";
    /** A line of 2,000 characters of three bytes each and what is beside it, in base 64. */
    private static final int MAX_LENGTH = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Cursors() {}

    static String encode(Order order, List<@Nullable Object> keys) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(VERSION);
        parts.add(order.signature());
        keys.forEach(key -> parts.add(plain(key)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(parts));
    }

    private static @Nullable Object plain(@Nullable Object key) {
        if (key instanceof ZonedDateTime time) {
            return time.toOffsetDateTime().toString();
        }
        return key instanceof LocalDate date ? date.toString() : key;
    }

    static List<@Nullable Object> decode(Order order, String cursor, String argument) {
        try {
            if (cursor.length() > MAX_LENGTH) {
                throw invalid(argument);
            }
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<?> parts = MAPPER.readValue(json, List.class);
            int keys = order.terms().size();
            if (parts.size() != keys + 2
                    || !VERSION.equals(parts.get(0))
                    || !order.signature().equals(parts.get(1))) {
                throw invalid(argument);
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < keys; i++) {
                values.add(typed(order.terms().get(i).kind(), parts.get(i + 2), argument));
            }
            return values;
        } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
            throw invalid(argument);
        }
    }

    /** A cursor comes from outside, so its keys must be what the order's keys can be. */
    private static @Nullable Object typed(PropertyKind kind, @Nullable Object value, String argument) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case DATE_TIME -> OffsetDateTime.parse(String.valueOf(value)).toZonedDateTime();
            case DATE -> LocalDate.parse(String.valueOf(value));
            case INT, FLOAT -> number(value, argument);
            case BOOLEAN -> value instanceof Boolean ? value : fail(argument);
            default -> value instanceof String ? value : fail(argument);
        };
    }

    private static Object number(Object value, String argument) {
        return value instanceof Number ? value : fail(argument);
    }

    private static Object fail(String argument) {
        throw invalid(argument);
    }

    private static Refusal invalid(String argument) {
        return new Refusal.InvalidInput(
                "INVALID_CURSOR",
                List.of(argument),
                "'" + argument + "' is no cursor of this list and order; take one from pageInfo or an edge of the same"
                        + " list.");
    }
}
