package org.commonweave.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Folding;
import org.jspecify.annotations.Nullable;

/** Writes one operator object as a predicate on one property. */
final class Operators {

    private static final int MAX_IDS = 500;

    /** Radius beyond which "near" means nothing, and the cost of looking is the whole graph. */
    private static final double MAX_METERS = 100_000;

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
            return near(stored, (Map<?, ?>) value, writer);
        }
        return stored + COMPARISONS.get(operator) + writer.parameter(value);
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

    /** A circle around a point, as a predicate that a point index serves. */
    static String near(String stored, Map<?, ?> circle, CypherWriter writer) {
        return distance(stored, circle, writer) + " <= " + writer.parameter(radius(circle));
    }

    static String distance(String stored, Map<?, ?> circle, CypherWriter writer) {
        return "point.distance(" + stored + ", " + centre(circle, writer) + ")";
    }

    private static String centre(Map<?, ?> circle, CypherWriter writer) {
        Map<?, ?> point = (Map<?, ?>) Objects.requireNonNull(circle.get("point"));
        double latitude = number(point, "latitude");
        double longitude = number(point, "longitude");
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new Refusal.InvalidInput(
                    "INVALID_POINT",
                    List.of("near", "point"),
                    "A latitude goes from -90 to 90 and a longitude from -180 to 180.");
        }
        return "point({latitude: " + writer.parameter(latitude) + ", longitude: " + writer.parameter(longitude) + "})";
    }

    /** The schema requires it, so it is there. */
    private static double number(Map<?, ?> input, String name) {
        return ((Number) Objects.requireNonNull(input.get(name))).doubleValue();
    }

    private static double radius(Map<?, ?> circle) {
        double meters = number(circle, "meters");
        if (!(meters > 0 && meters <= MAX_METERS)) {
            throw new Refusal.InvalidInput(
                    "INVALID_RADIUS", List.of("near", "meters"), "A radius is above 0 and at most 100,000 metres.");
        }
        return meters;
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
