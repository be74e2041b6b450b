package org.commonweave.read;

import org.commonweave.access.Visible;
import org.commonweave.model.NodeType;

/** Where a record is found, as a predicate on the record. */
final class Sites {

    private Sites() {}

    static String near(NodeType type, String node, Circle circle, CypherWriter writer) {
        if (type.label().equals("Place")) {
            return circle.around(node + ".location", writer::named);
        }
        String site = writer.variable("site");
        String tie = writer.variable("r");
        return "EXISTS { MATCH (" + node + ")-[" + tie + ":LOCATED_AT]->(" + site + ":Place) WHERE "
                + Visible.present(tie) + " AND " + Visible.present(site) + " AND "
                + circle.around(site + ".location", writer::named) + " }";
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
