package org.commonweave.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.commonweave.read.Page;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of events, the newest first.
 *
 * @param at null for the list's own end
 */
record AuditCursor(@Nullable OffsetDateTime at, String id) {

    private static final String VERSION = "1";
    private static final int MAX_LENGTH = 200;

    private static AuditCursor of(AuditEvent event) {
        return new AuditCursor(event.at(), event.id());
    }

    static String encoded(AuditEvent event) {
        return of(event).encode();
    }

    private String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + " " + at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** From where a page goes on. */
    static AuditCursor of(Page page, @Nullable Locale locale) {
        String cursor = page.cursor();
        if (cursor == null) {
            return new AuditCursor(null, "");
        }
        try {
            String[] parts = cursor.length() > MAX_LENGTH
                    ? new String[0]
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length == 3 && VERSION.equals(parts[0])) {
                return new AuditCursor(OffsetDateTime.parse(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw none(page, locale);
        }
        throw none(page, locale);
    }

    private static Refusal none(Page page, @Nullable Locale locale) {
        return new Refusal.InvalidInput(
                "INVALID_CURSOR",
                List.of(page.cursorArgument()),
                Wording.in(locale).say("cursor", page.cursorArgument()));
    }
}
