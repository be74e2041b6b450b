package org.commonweave.read;

import java.util.List;
import org.commonweave.text.SearchQuery;

/**
 * How well a record answers a search, as an expression from 0.1 to 1 over what the record itself says. The index has scores of
 * its own, but those rest on how often a word occurs in all records, and so would tell of those the viewer may not see.
 */
final class Relevance {

    private Relevance() {}

    static String of(String node, SearchQuery query, CypherWriter writer) {
        String names = node + ".searchKey";
        String all = node + ".searchText";
        String line = "\n" + query.folded();
        String whole = writer.parameter(query.folded());
        return "CASE WHEN " + names + " CONTAINS " + writer.parameter(line + "\n") + " THEN 1.0"
                + " WHEN " + names + " CONTAINS " + writer.parameter(line) + " THEN 0.9"
                + " WHEN " + names + " CONTAINS " + whole + " THEN 0.8"
                + " WHEN " + all + " CONTAINS " + whole + " THEN 0.6"
                + " ELSE round(0.1 + 0.4 * " + held(names, all, query.parts(), writer) + ", 2) END";
    }

    /** The share of the parts that it holds: in a name as a whole, in a text less, and less by its beginning alone. */
    private static String held(String names, String all, List<String> parts, CypherWriter writer) {
        List<List<String>> known =
                parts.stream().map(part -> List.of(part, beginning(part))).toList();
        String sum = writer.variable("sum");
        String part = writer.variable("part");
        return "reduce(" + sum + " = 0.0, " + part + " IN " + writer.parameter(known) + " | " + sum
                + " + CASE WHEN " + names + " CONTAINS " + part + "[0] THEN 1.0"
                + " WHEN " + all + " CONTAINS " + part + "[0] THEN 0.6"
                + " WHEN " + names + " CONTAINS " + part + "[1] THEN 0.4"
                + " WHEN " + all + " CONTAINS " + part + "[1] THEN 0.2 ELSE 0.0 END) / " + parts.size();
    }

    /** What a typing error is seldom in. */
    private static String beginning(String part) {
        return part.substring(0, part.offsetByCodePoints(0, (part.codePointCount(0, part.length()) + 1) / 2));
    }
}
