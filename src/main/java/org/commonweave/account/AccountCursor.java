package org.commonweave.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.commonweave.read.Page;
import org.commonweave.refusal.Refusal;

/** A place in the list of accounts, which is by name. */
final class AccountCursor {

    private static final String VERSION = "1:";

    private AccountCursor() {}

    static String of(Account account) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + account.name()).getBytes(StandardCharsets.UTF_8));
    }

    /** The name from which a page goes on; empty for one that starts at an end of the list. */
    static String name(Page page) {
        String cursor = page.cursor();
        if (cursor == null) {
            return "";
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(VERSION)) {
                return text.substring(VERSION.length());
            }
        } catch (IllegalArgumentException unreadable) {
            throw noCursor(page.cursorArgument());
        }
        throw noCursor(page.cursorArgument());
    }

    private static Refusal noCursor(String argument) {
        return new Refusal.InvalidInput(
                "INVALID_CURSOR",
                List.of(argument),
                "'" + argument + "' is no cursor of this list; take one from pageInfo or an edge.");
    }
}
