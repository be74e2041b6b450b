package org.commonweave.exchange.hsds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.exchange.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Dates of HSDS: those that no calendar has are taken out of their row, which goes to the reject file as it was. */
final class HsdsDates {

    private static final List<String> COLUMNS = List.of(
            "valid_from",
            "valid_to",
            "dtstart",
            "until",
            "assured_date",
            "last_modified",
            "last_action_date",
            "updated",
            "start_date",
            "end_date");

    private final HsdsContext context;

    HsdsDates(HsdsContext context) {
        this.context = context;
    }

    void check(HsdsRow row) {
        ObjectNode fields = row.fields();
        for (String column : COLUMNS) {
            String text = fields.path(column).asString("").strip();
            if (!text.isEmpty() && !readable(text)) {
                context.reject(
                        row,
                        column,
                        ProblemCode.INVALID_DATE,
                        column + " is '" + text + "', which is no date; it was left out.",
                        "Write it as 2026-05-01, or with a time as 2026-05-01T09:00:00+08:00.");
                fields.remove(column);
            }
        }
    }

    /** The text as an instant the graph can keep, or null. */
    static @Nullable String instant(@Nullable String text) {
        return text != null && readable(text) ? text.replace(' ', 'T') : null;
    }

    private static boolean readable(String text) {
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else {
                OffsetDateTime.parse(text.replace(' ', 'T'));
            }
            return true;
        } catch (DateTimeException e) {
            // The caller tells it with the place.
            return false;
        }
    }
}
