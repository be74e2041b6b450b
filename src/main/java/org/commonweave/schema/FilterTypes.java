package org.commonweave.schema;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationField;

/** Filters: an operator object for each property, a quantifier for each relation, and `and`, `or`, `not`. */
final class FilterTypes {

    private FilterTypes() {}

    static String where(NodeType type) {
        String properties = type.properties().stream()
                .filter(p -> p.kind() != PropertyKind.JSON)
                .map(p -> "  %s\n  %s: %s".formatted(ConnectionTypes.quoted(p.description()), p.name(), filter(p)))
                .collect(Collectors.joining("\n"));
        String relations = type.relations().stream()
                .map(r -> "  %s\n  %s: %sQuantifier"
                        .formatted(ConnectionTypes.quoted(r.description()), r.name(), r.target()))
                .collect(Collectors.joining("\n"));
        String hierarchies =
                type.relations().stream().flatMap(FilterTypes::hierarchy).collect(Collectors.joining("\n"));
        return """
                "Which %2$s to list. All conditions that are given must hold."
                input %1$sWhere {
                  "Every one of these holds."
                  and: [%1$sWhere!]
                  "At least one of these holds."
                  or: [%1$sWhere!]
                  "This does not hold."
                  not: %1$sWhere
                  "The global identifier."
                  id: IDFilter
                  "One of the names or aliases in any language, ignoring case, width, accents and script variant."
                  name: StringFilter
                %3$s
                %4$s
                %5$s
                }

                "How many records at the other end of a relation must match. All that are given must hold."
                input %1$sQuantifier {
                  "At least one matches."
                  some: %1$sWhere
                  "None matches."
                  none: %1$sWhere
                  "All match."
                  every: %1$sWhere
                }
                """.formatted(type.label(), type.plural(), properties, relations, hierarchies);
    }

    private static Stream<String> hierarchy(RelationField relation) {
        return relation.hierarchy() == null
                ? Stream.empty()
                : Stream.of("  \"The record with this global identifier, or anything below it.\"\n  "
                        + relation.hierarchy() + ": ID");
    }

    private static String filter(Property property) {
        if (property.list()) {
            return "StringListFilter";
        }
        return switch (property.kind()) {
            case ENUM -> property.type() + "Filter";
            case STRING -> "StringFilter";
            case INT -> "IntFilter";
            case FLOAT -> "FloatFilter";
            case BOOLEAN -> "BooleanFilter";
            case DATE_TIME -> "DateTimeFilter";
            case DATE -> "DateFilter";
            case GEO_POINT -> "GeoPointFilter";
            case JSON -> throw new IllegalArgumentException(property.name() + " cannot be filtered");
        };
    }

    static String enumFilter(String type) {
        return """
                "Conditions on a %1$s. All that are given must hold."
                input %1$sFilter {
                  "Equal to."
                  eq: %1$s
                  "Not equal to."
                  ne: %1$s
                  "One of."
                  in: [%1$s!]
                  "True: absent. False: present."
                  isNull: Boolean
                }
                """.formatted(type);
    }
}
