package org.commonweave.schema;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The printed schema as it is published: with descriptions as block strings, and with what it departs from of the rules
 * of graphql-eslint, for the reasons in docs/decisions/schema-rules.md.
 */
final class PublishedSchema {

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^( *)\"(?!\"\")(.*)\"$");

    private static final String HEAD = """
            # The API as it is served, printed by a test. Why it departs from rules: docs/decisions/schema-rules.md
            # eslint-disable @graphql-eslint/strict-id-in-types, @graphql-eslint/no-typename-prefix

            """;

    /** Edges whose nodes are no records of the graph, and what they are. */
    private static final Map<String, String> OTHER_NODES = Map.of(
            "AccountEdge", "for administrators alone, and never by node(id)",
            "AuditEventEdge", "for administrators alone, and never by node(id)",
            "DataAccessEdge", "a value",
            "MeetingEntryEdge", "a value",
            "MotionEntryEdge", "a value",
            "PartnerEdge", "a value");

    private PublishedSchema() {}

    static String of(String printed) {
        String text = DESCRIPTION
                .matcher(printed)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) + "\"\"\"" + found.group(2).replace("\\\"", "\"") + "\"\"\""));
        for (Map.Entry<String, String> edge : OTHER_NODES.entrySet()) {
            String type = "type " + edge.getKey() + " {";
            text = text.replace(
                    type,
                    "# eslint-disable-next-line @graphql-eslint/relay-edge-types -- " + edge.getValue() + "\n" + type);
        }
        return HEAD + text;
    }
}
