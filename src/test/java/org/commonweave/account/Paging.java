package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Walks through a whole list by pages of three, as somebody who signed in. */
final class Paging {

    private Paging() {}

    static List<String> forward(Browser browser, String list, String arguments, String field) {
        return walk(browser, list, arguments, field, false);
    }

    /** From the last to the first. */
    static List<String> backward(Browser browser, String list, String arguments, String field) {
        return walk(browser, list, arguments, field, true);
    }

    private static List<String> walk(Browser browser, String list, String arguments, String field, boolean backward) {
        List<String> walked = new ArrayList<>();
        String from = "";
        boolean more = true;
        while (more) {
            JsonNode page = browser.ask("{ %s(%s: 3 %s %s) { nodes { %s } pageInfo {"
                                    .formatted(list, backward ? "last" : "first", arguments, from, field)
                            + " hasNextPage hasPreviousPage startCursor endCursor } } }")
                    .at("/data/" + list);
            List<String> shown = new ArrayList<>(page.path("nodes").findValuesAsString(field));
            JsonNode info = page.path("pageInfo");
            assertThat(info.path(backward ? "hasNextPage" : "hasPreviousPage").asBoolean())
                    .isEqualTo(!from.isEmpty());
            if (backward) {
                Collections.reverse(shown);
            }
            walked.addAll(shown);
            more = info.path(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            from = backward
                    ? "before: \"" + info.path("startCursor").asString() + "\""
                    : "after: \"" + info.path("endCursor").asString() + "\"";
        }
        return walked;
    }
}
