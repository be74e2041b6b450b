package org.commonweave.report;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet that is written from its top down. */
final class Sheet {

    /** The most that a cell of Excel holds. */
    private static final int MOST = 32_767;

    private static final String INSTANT = "yyyy-mm-dd hh:mm";
    private static final int WIDTH = 22;

    private final Worksheet sheet;
    private final ZoneOffset offset;
    private int next;

    Sheet(Worksheet sheet, ZoneOffset offset) {
        this.sheet = sheet;
        this.offset = offset;
    }

    void title(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).bold().fontSize(14).set();
        next++;
    }

    void header(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(next, column, names.get(column));
            sheet.style(next, column).bold().set();
            sheet.width(column, WIDTH);
        }
        next++;
    }

    void row(List<String> columns, Map<String, @Nullable Object> cells) {
        for (int column = 0; column < columns.size(); column++) {
            cell(column, cells.get(columns.get(column)));
        }
        next++;
    }

    /** A row of a name and what it stands for. */
    void row(List<String> names, Object value) {
        for (int column = 0; column < names.size(); column++) {
            cell(column, names.get(column));
        }
        cell(names.size(), value);
        next++;
    }

    void gap() {
        next++;
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else if (value instanceof OffsetDateTime instant) {
            LocalDateTime local = instant.withOffsetSameInstant(offset).toLocalDateTime();
            sheet.value(next, column, local);
            sheet.style(next, column).format(INSTANT).set();
        } else if (value != null) {
            String text = value.toString();
            sheet.value(next, column, text.length() > MOST ? text.substring(0, MOST - 1) + "…" : text);
        }
    }
}
