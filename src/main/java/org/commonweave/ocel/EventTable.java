package org.commonweave.ocel;

import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.commonweave.casework.CaseEvent;
import org.jspecify.annotations.Nullable;

/** Writes events as a table: a row for each, in the order of their cases. */
final class EventTable {

    private static final String END = "\r\n";

    /** A text that begins like a formula could be run by a spreadsheet. */
    private static final String DANGEROUS = "=+-@\t\r";

    private final Writer out;

    EventTable(Writer out) {
        this.out = out;
    }

    void begin() throws IOException {
        out.write("\uFEFFcaseType,case,seq,event,at,recordedAt,by,role,department,summons,to,reason,rating,hash" + END);
    }

    /** @param until events that came later are left out; none when null */
    int events(CasePages.Page page, @Nullable OffsetDateTime until) throws IOException {
        int count = 0;
        for (CasePages.One one : page.cases()) {
            for (CaseEvent event : one.events()) {
                if (until == null || !event.at().isAfter(until)) {
                    row(event, page);
                    count++;
                }
            }
        }
        return count;
    }

    private void row(CaseEvent event, CasePages.Page page) throws IOException {
        out.write(Arrays.stream(new @Nullable Object[] {
                            event.caseType(),
                            event.caseId(),
                            event.seq(),
                            OcelWriter.name(event.type()),
                            event.at(),
                            event.recordedAt(),
                            seen(page, event.by()),
                            event.role(),
                            seen(page, event.department()),
                            event.summons(),
                            seen(page, event.to()),
                            event.reason(),
                            event.rating(),
                            event.hash()
                        })
                        .map(EventTable::cell)
                        .collect(Collectors.joining(","))
                + END);
    }

    private static @Nullable String seen(CasePages.Page page, @Nullable String organization) {
        return organization != null && page.organizations().containsKey(organization) ? organization : null;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
