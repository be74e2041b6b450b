package org.commonweave.read;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Instants;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;

/** Writes one operator object as a predicate on one property. */
final class Operators {

    private static final int MAX_IDS = 100;

    private static final Map<String, String> COMPARISONS = Map.of(
            "eq",
            " = ",
            "ne",
            " <> ",
            "in",
            " IN ",
            "gt",
            " > ",
            "gte",
            " >= ",
            "lt",
            " < ",
            "lte",
            " <= ",
            "contains",
            " CONTAINS ",
            "startsWith",
            " STARTS WITH ",
            "endsWith",
            " ENDS WITH ");

    private Operators() {}

    static String property(Property property, String owner, Map<?, ?> operators, CypherWriter writer) {
        String stored = owner + "." + property.name();
        List<String> all = new ArrayList<>();
        operators.forEach((operator, value) -> {
            if (value != null) {
                all.add(
                        property.list()
                                ? listed(stored, String.valueOf(operator), value, writer)
                                : single(stored, String.valueOf(operator), value, writer));
            }
        });
        return String.join(" AND ", all);
    }

    private static String single(String stored, String operator, Object value, CypherWriter writer) {
        if (operator.equals("isNull")) {
            return stored + (Boolean.TRUE.equals(value) ? " IS NULL" : " IS NOT NULL");
        }
        if (operator.equals("near")) {
            return Objects.requireNonNull(Circle.of(value)).around(stored, (name, part) -> writer.parameter(part));
        }
        if (value instanceof OffsetDateTime instant) {
            return instant(stored, operator, instant, writer);
        }
        return stored + COMPARISONS.get(operator) + writer.parameter(value);
    }

    private static String instant(String stored, String operator, OffsetDateTime instant, CypherWriter writer) {
        if (operator.equals("eq")) {
            return "(" + instant(stored, "gte", instant, writer) + " AND " + instant(stored, "lte", instant, writer)
                    + ")";
        }
        boolean last = operator.equals("gt") || operator.equals("lte");
        return stored
                + COMPARISONS.get(operator)
                + writer.parameter(last ? Instants.last(instant) : Instants.first(instant));
    }

    private static String listed(String stored, String operator, Object value, CypherWriter writer) {
        String list = "coalesce(" + stored + ", [])";
        return switch (operator) {
            case "has" -> writer.parameter(value) + " IN " + list;
            case "hasSome" -> "any(x IN " + writer.parameter(value) + " WHERE x IN " + list + ")";
            case "hasEvery" -> "all(x IN " + writer.parameter(value) + " WHERE x IN " + list + ")";
            default -> "size(" + list + ")" + (Boolean.TRUE.equals(value) ? " = 0" : " > 0");
        };
    }

    static String id(NodeType type, String node, Map<?, ?> operators, CypherWriter writer) {
        List<String> all = new ArrayList<>();
        Object eq = operators.get("eq");
        if (eq != null) {
            all.add(node + ".id = "
                    + writer.parameter(GlobalId.uuidOf(type.label(), eq.toString(), List.of("where", "id"))));
        }
        if (operators.get("in") instanceof List<?> in) {
            if (in.size() > MAX_IDS) {
                throw new Refusal.InvalidInput(
                        "TOO_MANY", List.of("where", "id", "in"), "At most " + MAX_IDS + " identifiers at once.");
            }
            all.add(node + ".id IN "
                    + writer.parameter(in.stream()
                            .map(id -> GlobalId.uuidOf(type.label(), String.valueOf(id), List.of("where", "id")))
                            .toList()));
        }
        return String.join(" AND ", all);
    }

    /** Names in every language stand in one folded text, each on a line of its own. */
    static String name(String node, Map<?, ?> operators, CypherWriter writer) {
        String names = node + ".searchKey";
        List<String> all = new ArrayList<>();
        operators.forEach((operator, value) -> {
            if (value != null) {
                all.add(name(names, String.valueOf(operator), value, writer));
            }
        });
        return String.join(" AND ", all);
    }

    private static String name(String names, String operator, Object value, CypherWriter writer) {
        return switch (operator) {
            case "eq" -> contains(names, line(value), writer);
            case "ne" -> "NOT " + contains(names, line(value), writer);
            case "in" ->
                "any(x IN "
                        + writer.parameter(
                                ((List<?>) value).stream().map(Operators::line).toList()) + " WHERE " + names
                        + " CONTAINS x)";
            case "startsWith" -> contains(names, "\n" + Folding.fold(value.toString()), writer);
            case "endsWith" -> contains(names, Folding.fold(value.toString()) + "\n", writer);
            case "contains" -> contains(names, Folding.fold(value.toString()), writer);
            default -> names + (Boolean.TRUE.equals(value) ? " IS NULL" : " IS NOT NULL");
        };
    }

    private static String line(@Nullable Object name) {
        return "\n" + Folding.fold(String.valueOf(name)) + "\n";
    }

    private static String contains(String names, String part, CypherWriter writer) {
        return names + " CONTAINS " + writer.parameter(part);
    }
}
