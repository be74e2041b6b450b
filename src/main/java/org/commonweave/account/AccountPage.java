package org.commonweave.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A page of accounts by name, as the schema's connection. */
record AccountPage(List<Edge> edges, List<Account> nodes, Map<String, Object> pageInfo, int totalCount) {

    private static final String VERSION = "1:";

    record Edge(String cursor, Account node) {}

    /** @param found up to one more than the page holds */
    static AccountPage of(List<Account> found, int most, boolean before, int total) {
        List<Account> shown = found.subList(0, Math.min(found.size(), most));
        List<Edge> edges = shown.stream()
                .map(account -> new Edge(cursor(account.name()), account))
                .toList();
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", found.size() > most);
        info.put("hasPreviousPage", before);
        if (!edges.isEmpty()) {
            info.put("startCursor", edges.get(0).cursor());
            info.put("endCursor", edges.get(edges.size() - 1).cursor());
        }
        return new AccountPage(edges, shown, info, total);
    }

    private static String cursor(String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The name a cursor stands for; empty without one. */
    static String name(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(VERSION)) {
                return text.substring(VERSION.length());
            }
        } catch (IllegalArgumentException unreadable) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static Refusal noCursor() {
        return new Refusal.InvalidInput(
                "INVALID_CURSOR",
                List.of("after"),
                "'after' is no cursor of this list; take one from pageInfo or an edge.");
    }
}
