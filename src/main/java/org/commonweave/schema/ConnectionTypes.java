package org.commonweave.schema;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.stream.Collectors;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.RelationField;

/** Edges and connections, as in the Relay specification, with the relationship's properties on the edge. */
final class ConnectionTypes {

    private ConnectionTypes() {}

    static String root(NodeType type) {
        return """
                "A %1$s in a list."
                type %1$sEdge {
                  "Marks the edge's place in the list."
                  cursor: String!
                  "The record."
                  node: %1$s!
                  "How well the record matches the search by its own names and description, up to 1 for a name that is what was searched for; null when nothing was searched for."
                  score: Float
                  "Metres from the centre of the circle asked for; null when none was."
                  distanceMeters: Float
                }
                %2$s
                """.formatted(type.label(), connection(type.label(), type.label(), "A page of " + type.plural() + "."));
    }

    static String related(RelationField relation) {
        String properties = relation.relationship().properties().stream()
                .map(ConnectionTypes::field)
                .collect(Collectors.joining("\n"));
        return """
                "A %2$s at the other end of %4$s, with what the relationship says."
                type %1$sEdge implements Tie {
                  "Marks the edge's place in the list."
                  cursor: String!
                  "The record at the other end."
                  node: %2$s!
                  "The identifier under which the relationship is stored and exported."
                  uuid: String!
                %3$s
                }
                %5$s
                """.formatted(
                        relation.connectionPrefix(),
                        relation.target(),
                        properties,
                        relation.relationship().name(),
                        connection(
                                relation.connectionPrefix(),
                                relation.target(),
                                "A page of records at the other end of "
                                        + relation.relationship().name() + "."));
    }

    private static String connection(String prefix, String target, String description) {
        return """
                "%3$s"
                type %1$sConnection {
                  "The page's edges."
                  edges: [%1$sEdge!]!
                  "The page's records without their edges."
                  nodes: [%2$s!]!
                  "Whether there is more, and where to go on."
                  pageInfo: PageInfo!
                  "How many there are in all that the viewer may see; counted only when asked for."
                  totalCount: Int!
                }
                """.formatted(prefix, target, description);
    }

    static String field(Property property) {
        String type = property.list() ? "[" + property.type() + "!]" : property.type();
        // Lists are answered as empty rather than null, so that clients need no case for it.
        return "  %s\n  %s: %s%s"
                .formatted(
                        quoted(property.description()),
                        property.name(),
                        type,
                        property.required() || property.list() ? "!" : "");
    }

    static String quoted(String description) {
        return '"' + description.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The field as served: a connection with its arguments, or one record. */
    static FieldDefinition field(FieldDefinition written, RelationField relation) {
        if (!relation.many()) {
            return written;
        }
        String target = relation.target();
        return written.transform(builder -> builder.type(
                        new NonNullType(named(relation.connectionPrefix() + "Connection")))
                .inputValueDefinition(argument("where", named(target + "Where"), "Which records to list."))
                .inputValueDefinition(
                        argument("orderBy", listOf(target + "Order"), "In which order; by name when absent."))
                .inputValueDefinition(argument(
                        "first",
                        named("Int"),
                        "At most this many from the start, up to 100; 20 when neither first nor last is given."))
                .inputValueDefinition(argument(
                        "after",
                        named("String"),
                        "Only what follows this cursor of this list and order; goes with first."))
                .inputValueDefinition(argument("last", named("Int"), "At most this many from the end, up to 100."))
                .inputValueDefinition(argument(
                        "before",
                        named("String"),
                        "Only what precedes this cursor of this list and order; goes with last.")));
    }

    private static InputValueDefinition argument(String name, Type<?> type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(type)
                .description(new Description(description, SourceLocation.EMPTY, false))
                .build();
    }

    private static Type<?> listOf(String type) {
        return new ListType(new NonNullType(named(type)));
    }

    static TypeName named(String name) {
        return new TypeName(name);
    }
}
