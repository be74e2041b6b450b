package org.commonweave.schema;

import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;

/** The root fields that look up one record and list records, for every type. */
public final class RootFields {

    private static final String MOMENT = """
            "The instant at which the graph is looked at; now when absent."
                asOf: DateTime
                "Leave out records and links that the graph came to know after this instant; what it tells of the others is what it knows now."
                knownAt: DateTime""";

    private RootFields() {}

    static String query(Model model) {
        return "extend type Query {\n"
                + model.nodeTypes().stream()
                        .map(type -> fields(type, spatial(type)))
                        .collect(Collectors.joining("\n"))
                + "\n}\n";
    }

    /** True for records that are found at a place, or are one. */
    public static boolean spatial(NodeType type) {
        return type.label().equals("Place")
                || Set.of("Organization", "Resource", "Need", "Activity").contains(type.label());
    }

    private static String fields(NodeType type, boolean spatial) {
        return """
                  "One %2$s by its global identifier or its uuid; null when there is none that the viewer may see."
                  %2$s(
                    "The global identifier or the uuid."
                    id: ID!
                    %4$s
                  ): %1$s @allowed(to: EVERYONE)
                  "Lists %3$s, by name when no order, search or circle is given."
                  %3$s(
                    "Words to be found in names, aliases and descriptions, in any language and script variant, typing errors forgiven; at most 200 characters. Best matches come first, equal ones by name."
                    search: String
                    %5$s"Which records to list."
                    where: %1$sWhere
                    "In which order."
                    orderBy: [%1$sOrder!]
                    "At most this many from the start, up to 100; 20 when neither first nor last is given."
                    first: Int
                    "Only what follows this cursor of this list and order; goes with first."
                    after: String
                    "At most this many from the end, up to 100."
                    last: Int
                    "Only what precedes this cursor of this list and order; goes with last."
                    before: String
                    %4$s
                  ): %1$sConnection! @allowed(to: EVERYONE)
                """.formatted(type.label(), type.singular(), type.plural(), MOMENT, spatial ? SPATIAL : "");
    }

    private static final String SPATIAL = """
            "Only records found inside the circle, nearest first."
                near: NearInput
                "Only records found at or serving the place with this global identifier, or a place within it."
                within: ID
            """;
}
