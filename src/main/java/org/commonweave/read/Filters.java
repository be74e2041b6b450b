package org.commonweave.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Visible;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.RelationField;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes a filter as a predicate. Records that the viewer may not see match nothing, in quantifiers too. */
final class Filters {

    private static final int MAX_DEPTH = 8;
    private static final int HIERARCHY_DEPTH = 8;

    private final Compilation compilation;

    Filters(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The filter's predicate behind AND, or nothing. */
    String and(NodeType type, String node, @Nullable Object where) {
        String predicate = predicate(type, node, where, 0);
        return predicate.isEmpty() ? "" : " AND " + predicate;
    }

    private String predicate(NodeType type, String node, @Nullable Object where, int depth) {
        if (!(where instanceof Map<?, ?> conditions)) {
            return "";
        }
        if (depth > MAX_DEPTH) {
            throw new Refusal.InvalidInput(
                    "FILTER_TOO_DEEP", List.of("where"), "A filter may be nested at most " + MAX_DEPTH + " deep.");
        }
        List<String> all = new ArrayList<>();
        conditions.forEach((name, condition) -> {
            String one = condition(type, node, String.valueOf(name), condition, depth);
            if (!one.isEmpty()) {
                all.add(one);
            }
        });
        return String.join(" AND ", all);
    }

    private String condition(NodeType type, String node, String name, @Nullable Object condition, int depth) {
        if (condition == null) {
            return "";
        }
        switch (name) {
            case "and":
                return combine(type, node, (List<?>) condition, " AND ", "true", depth);
            case "or":
                return combine(type, node, (List<?>) condition, " OR ", "false", depth);
            case "not":
                String negated = predicate(type, node, condition, depth + 1);
                // A comparison with an absent value is unknown, and what is not known to hold does not hold.
                return negated.isEmpty() ? "false" : "NOT coalesce(" + negated + ", false)";
            case "id":
                return Operators.id(type, node, (Map<?, ?>) condition, compilation.writer());
            case "name":
                return Operators.name(node, (Map<?, ?>) condition, compilation.writer());
            default:
                return named(type, node, name, condition, depth);
        }
    }

    private String named(NodeType type, String node, String name, Object condition, int depth) {
        Optional<Property> property = type.property(name);
        if (property.isPresent()) {
            return Operators.property(property.get(), node, (Map<?, ?>) condition, compilation.writer());
        }
        Optional<RelationField> relation = type.relation(name);
        return relation.isPresent()
                ? quantified(relation.get(), node, (Map<?, ?>) condition, depth)
                : hierarchy(type, node, name, condition);
    }

    private String combine(NodeType type, String node, List<?> parts, String with, String none, int depth) {
        List<String> predicates = new ArrayList<>();
        for (Object part : parts) {
            String one = predicate(type, node, part, depth + 1);
            predicates.add(one.isEmpty() ? "true" : "(" + one + ")");
        }
        return predicates.isEmpty() ? none : "(" + String.join(with, predicates) + ")";
    }

    private String quantified(RelationField relation, String node, Map<?, ?> quantifier, int depth) {
        List<String> all = new ArrayList<>();
        quantifier.forEach((kind, where) -> {
            if (where != null) {
                all.add(
                        switch (String.valueOf(kind)) {
                            case "some" -> "EXISTS " + subquery(relation, node, where, depth, false);
                            case "none" -> "NOT EXISTS " + subquery(relation, node, where, depth, false);
                            default -> "NOT EXISTS " + subquery(relation, node, where, depth, true);
                        });
            }
        });
        return String.join(" AND ", all);
    }

    private String subquery(RelationField relation, String node, Object where, int depth, boolean negate) {
        NodeType target = compilation.model().nodeType(relation.target());
        String tie = compilation.writer().variable("r");
        String other = compilation.writer().variable("n");
        String inner = predicate(target, other, where, depth + 1);
        String condition = inner.isEmpty() ? "true" : inner;
        return "{ MATCH "
                + relation.direction()
                        .pattern(node, tie + ":" + relation.relationship().name(), other + ":" + relation.target())
                + " WHERE " + Visible.present(tie) + " AND " + Visible.present(other) + " AND "
                + (negate ? "NOT coalesce(" + condition + ", false)" : "(" + condition + ")") + " }";
    }

    private String hierarchy(NodeType type, String node, String name, Object ancestor) {
        RelationField relation = type.relations().stream()
                .filter(r -> name.equals(r.hierarchy()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema offers no filter " + name));
        String uuid = GlobalId.uuidOf(type.label(), String.valueOf(ancestor), List.of("where", name));
        return Hierarchies.below(
                node, relation, compilation.writer().parameter(uuid), compilation.writer(), HIERARCHY_DEPTH);
    }
}
