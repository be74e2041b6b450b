package org.commonweave.exchange.hsds.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Brings values to the form that a column of HSDS 3.1 asks for. */
final class Scalars {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*:\\S+");
    private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(:\\d+)?(/\\S*)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private Scalars() {}

    static boolean uuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** The value as the column has it, or null when it cannot be had. */
    static @Nullable JsonNode fit(Column column, JsonNode value) {
        String text =
                value.isContainer() ? value.toString() : value.asString("").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (column.choice()) {
            return column.choices().stream()
                    .filter(choice -> choice.equalsIgnoreCase(text))
                    .findFirst()
                    .map(NODES::stringNode)
                    .orElse(null);
        }
        return switch (column.holds()) {
            case "number" -> number(text);
            case "uuid" -> uuid(text) ? NODES.stringNode(text.toLowerCase(Locale.ROOT)) : null;
            case "uri" -> string(uri(text));
            case "email" -> EMAIL.matcher(text).matches() ? NODES.stringNode(text) : null;
            case "date-time" -> string(instant(text));
            default -> NODES.stringNode(text);
        };
    }

    private static @Nullable JsonNode number(String text) {
        try {
            return NODES.numberNode(new BigDecimal(new BigDecimal(text).toPlainString()));
        } catch (NumberFormatException e) {
            // The caller notes it.
            return null;
        }
    }

    /** Many directories write an address of the web without its scheme. */
    private static @Nullable String uri(String text) {
        if (HOST.matcher(text).matches()) {
            return "http://" + text;
        }
        return URI.matcher(text).matches() ? text : null;
    }

    static @Nullable String instant(String text) {
        try {
            OffsetDateTime instant = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.replace(' ', 'T'));
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
        } catch (DateTimeException e) {
            // The caller notes it.
            return null;
        }
    }

    private static @Nullable JsonNode string(@Nullable String text) {
        return text == null ? null : NODES.stringNode(text);
    }
}
