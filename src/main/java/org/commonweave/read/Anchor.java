package org.commonweave.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Visible;
import org.commonweave.model.NodeType;
import org.commonweave.model.PropertyKind;
import org.commonweave.refusal.Refusal;
import org.commonweave.schema.OrderTypes;
import org.commonweave.text.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where a root list starts in the graph: at the matches of a search, in a circle, in a place, or at the whole type.
 *
 * @param match clauses that bind the list's node, each once
 * @param order keys the start brings: relevance or distance
 * @param edgeValues expressions for the edge's score and distance
 * @param carried variables to carry along with the node
 */
record Anchor(String match, List<OrderTerm> order, Map<String, String> edgeValues, List<String> carried) {

    private static final Map<String, String> NOTHING = Map.of("score", "null", "distanceMeters", "null");

    /** Relationship types that say that something is found at a place or serves it. */
    private static final String FOUND_AT = "LOCATED_AT|SERVES|HAS_NEED";

    private static final int PLACE_DEPTH = 8;

    static Anchor of(NodeType type, String node, Map<String, Object> arguments, CypherWriter writer) {
        String search = (String) arguments.get("search");
        Circle near = Circle.of(arguments.get("near"));
        String place = (String) arguments.get("within");
        if (search != null) {
            return search(type, node, search, near, place, writer);
        }
        if (near != null) {
            return near(type, node, near, place, writer);
        }
        String where = " WHERE " + Visible.present(node);
        return place == null
                ? new Anchor("MATCH (" + node + ":" + type.label() + ")" + where, List.of(), NOTHING, List.of())
                : new Anchor(within(type, node, place, writer) + where, List.of(), NOTHING, List.of());
    }

    private static Anchor search(
            NodeType type,
            String node,
            String typed,
            @Nullable Circle near,
            @Nullable String place,
            CypherWriter writer) {
        if (SearchQuery.isTooLong(typed)) {
            throw new Refusal.InvalidInput(
                    "SEARCH_TOO_LONG",
                    List.of("search"),
                    "Search for at most " + SearchQuery.MAX_LENGTH + " characters.");
        }
        SearchQuery query = SearchQuery.of(typed);
        if (query == null) {
            throw new Refusal.InvalidInput(
                    "EMPTY_SEARCH", List.of("search"), "Give at least one letter or digit to search for.");
        }
        String score = writer.variable("score");
        String match = "CALL db.index.fulltext.queryNodes('search_text', " + writer.parameter(query.text())
                + ") YIELD node AS " + node + " WITH " + node + " WHERE " + node + ":" + type.label()
                + " AND " + Visible.present(node)
                + (near == null ? "" : " AND " + Sites.near(type, node, near, writer))
                + (place == null ? "" : " AND " + Sites.within(type, node, uuid(place), writer))
                + " WITH " + node + ", " + Relevance.of(node, query, writer) + " AS " + score + " WHERE true";
        return new Anchor(
                match,
                List.of(
                        OrderTerm.present("SCORE", score, PropertyKind.FLOAT, true),
                        OrderTerm.present(OrderTypes.NAME, node + ".sortKey", PropertyKind.STRING, false)),
                Map.of("score", score, "distanceMeters", "null"),
                List.of(score));
    }

    private static Anchor near(NodeType type, String node, Circle circle, @Nullable String place, CypherWriter writer) {
        boolean isPlace = type.label().equals("Place");
        String site = isPlace ? node : writer.variable("site");
        String tie = writer.variable("r");
        String distance = writer.variable("distance");
        List<String> match = new ArrayList<>();
        match.add("MATCH (" + site + ":Place) WHERE " + circle.around(site + ".location", writer::named) + " AND "
                + Visible.present(site));
        if (!isPlace) {
            match.add("MATCH (" + site + ")<-[" + tie + ":LOCATED_AT]-(" + node + ":" + type.label() + ") WHERE "
                    + Visible.present(tie) + " AND " + Visible.present(node));
        }
        match.add("WITH " + node + ", min(" + circle.distance(site + ".location", writer::named) + ") AS " + distance
                + (place == null ? " WHERE true" : " WHERE " + Sites.within(type, node, uuid(place), writer)));
        return new Anchor(
                String.join(" ", match),
                List.of(OrderTerm.present("DISTANCE", distance, PropertyKind.FLOAT, false)),
                Map.of("score", "null", "distanceMeters", distance),
                List.of(distance));
    }

    private static String within(NodeType type, String node, String place, CypherWriter writer) {
        String top = writer.variable("top");
        String site = type.label().equals("Place") ? node : writer.variable("site");
        String path = writer.variable("h");
        String step = writer.variable("s");
        String match =
                "MATCH " + path + " = (" + top + ":Place {id: " + writer.parameter(uuid(place)) + "})<-[:WITHIN*0.."
                        + PLACE_DEPTH + "]-(" + site + ":Place) WHERE all(" + step + " IN nodes(" + path + ") WHERE "
                        + Visible.present(step) + ")";
        if (site.equals(node)) {
            return match + " WITH DISTINCT " + node;
        }
        String tie = writer.variable("r");
        return match + " MATCH (" + site + ")-[" + tie + ":" + FOUND_AT + "]-(" + node + ":" + type.label() + ") WHERE "
                + Visible.present(tie) + " WITH DISTINCT " + node;
    }

    private static String uuid(String place) {
        return GlobalId.uuidOf("Place", place, List.of("within"));
    }
}
