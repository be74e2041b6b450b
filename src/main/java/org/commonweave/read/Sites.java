package org.commonweave.read;

import java.util.Map;
import org.commonweave.access.Visible;
import org.commonweave.model.NodeType;

/** Where a record is found, as a predicate on the record. */
final class Sites {

    private Sites() {}

    static String near(NodeType type, String node, Map<?, ?> circle, CypherWriter writer) {
        if (type.label().equals("Place")) {
            return Operators.near(node + ".location", circle, writer);
        }
        String site = writer.variable("site");
        String tie = writer.variable("r");
        return "EXISTS { MATCH (" + node + ")-[" + tie + ":LOCATED_AT]->(" + site + ":Place) WHERE "
                + Visible.present(tie) + " AND " + Visible.present(site) + " AND "
                + Operators.near(site + ".location", circle, writer) + " }";
    }

    static String within(NodeType type, String node, String place, CypherWriter writer) {
        String path = writer.variable("h");
        String step = writer.variable("s");
        String first = type.label().equals("Place")
                ? "(" + node + ")"
                : "(" + node + ")-[:LOCATED_AT|SERVES|HAS_NEED]-(:Place)";
        return "EXISTS { MATCH " + path + " = " + first + "-[:WITHIN*0..8]->(:Place {id: " + writer.parameter(place)
                + "}) WHERE all(" + step + " IN nodes(" + path + ") WHERE " + Visible.present(step) + ") AND all("
                + step + " IN relationships(" + path + ") WHERE " + Visible.present(step) + ") }";
    }
}
