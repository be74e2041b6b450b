package org.commonweave.mutation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationshipType;
import org.commonweave.schema.SchemaPart;
import org.springframework.stereotype.Component;

/** The mutations' fields, inputs and payloads. */
@Component
final class MutationSchema implements SchemaPart {

    /** Kept by the service itself. */
    private static final List<String> KEPT = List.of("version", "recordedAt");

    private static final String KEY = """
              "A key of the client's choice: the same call with the same key is done once."
              idempotencyKey: String
            """;

    @Override
    public String sdl(Model model) {
        return Stream.of(
                        Stream.of(fields(model)),
                        model.nodeTypes().stream().map(MutationSchema::node),
                        model.relationshipTypes().stream().map(MutationSchema::relationship),
                        Stream.of(upsert(model)))
                .flatMap(text -> text)
                .collect(Collectors.joining("\n"));
    }

    private static String fields(Model model) {
        String nodes = model.nodeTypes().stream()
                .map(type -> """
                          "Adds %3$s."
                          create%1$s(
                            "What to add."
                            input: Create%1$sInput!
                          ): %1$sPayload! @allowed(to: ORGANIZATIONS)
                          "Changes %3$s: fields given as null are removed, fields left out stay."
                          update%1$s(
                            "Which one, and what to change."
                            input: Update%1$sInput!
                          ): %1$sPayload! @allowed(to: SIGNED_IN)
                        """.formatted(type.label(), type.singular(), article(type.label())))
                .collect(Collectors.joining());
        String links = model.relationshipTypes().stream()
                .map(type -> """
                          "Links two records by %2$s, or changes a link that exists. %3$s"
                          link%1$s(
                            "What to link."
                            input: Link%1$sInput!
                          ): LinkPayload! @allowed(to: SIGNED_IN)
                        """.formatted(type.pascalName(), type.name(), type.description()))
                .collect(Collectors.joining());
        return "extend type Mutation {\n" + nodes + links + """
                  "Writes many records and relationships in one transaction: all of them, or none."
                  upsert(
                    "What to write, by type; at most 1,000 in all."
                    input: UpsertInput!
                  ): UpsertPayload! @allowed(to: SIGNED_IN)
                }
                """;
    }

    private static String node(NodeType type) {
        return """
                "What to add."
                input Create%1$sInput {
                  "The uuid to store it under, from the caller's own system; made when absent."
                  uuid: String
                %2$s%3$s}

                "Which record to change, and how."
                input Update%1$sInput {
                  "The global identifier."
                  id: ID!
                  "The version that was seen; with another one nothing is changed."
                  expectedVersion: Int!
                %4$s%3$s}

                "What came of adding or changing %5$s."
                type %1$sPayload {
                  "The record as it is now; null when nothing was changed."
                  %6$s: %1$s
                  "Why nothing was changed; empty when it was."
                  userErrors: [UserError!]!
                }
                """.formatted(
                        type.label(),
                        inputs(type.properties(), true),
                        KEY,
                        inputs(type.properties(), false),
                        article(type.label()),
                        type.singular());
    }

    private static String relationship(RelationshipType type) {
        return """
                "What to link by %2$s."
                input Link%1$sInput {
                  "The record it starts from, by global identifier or Type:uuid: %3$s."
                  from: ID!
                  "The record it leads to, by global identifier or Type:uuid: %4$s."
                  to: ID!
                  "The uuid of a link to change; made from both ends and the start of validity when absent."
                  uuid: String
                %5$s%6$s}
                """.formatted(
                        type.pascalName(),
                        type.name(),
                        String.join(" or ", type.from().stream().sorted().toList()),
                        String.join(" or ", type.to().stream().sorted().toList()),
                        inputs(type.properties(), true),
                        KEY);
    }

    private static String upsert(Model model) {
        String nodes = model.nodeTypes().stream()
                .map(type ->
                        "  \"Records of type %1$s; those whose uuid exists are replaced.\"\n  %2$s: [Create%1$sInput!]\n"
                                .formatted(type.label(), type.plural()))
                .collect(Collectors.joining());
        String links = model.relationshipTypes().stream()
                .map(type -> "  \"Relationships of type %2$s.\"\n  link%1$s: [Link%1$sInput!]\n"
                        .formatted(type.pascalName(), type.name()))
                .collect(Collectors.joining());
        return "\"What to write, by type.\"\ninput UpsertInput {\n" + nodes + links + KEY + "}\n";
    }

    private static String inputs(List<Property> properties, boolean required) {
        return properties.stream()
                .filter(p -> !KEPT.contains(p.name()))
                .map(p -> "  \"%s\"\n  %s: %s\n"
                        .formatted(
                                p.description().replace("\"", "\\\""),
                                p.name(),
                                type(p) + (required && p.required() && !p.name().equals("visibility") ? "!" : "")))
                .collect(Collectors.joining());
    }

    private static String type(Property property) {
        String type = property.kind() == PropertyKind.GEO_POINT ? "GeoPointInput" : property.type();
        return property.list() ? "[" + type + "!]" : type;
    }

    private static String article(String label) {
        return ("AEIOU".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
    }
}
