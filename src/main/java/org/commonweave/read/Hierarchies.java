package org.commonweave.read;

import org.commonweave.access.Visible;
import org.commonweave.model.RelationField;

/** Being at or below a record of a hierarchy, along steps the viewer may see. */
final class Hierarchies {

    private Hierarchies() {}

    static String below(String node, RelationField relation, String ancestor, CypherWriter writer, int depth) {
        String path = writer.variable("h");
        String top = writer.variable("n");
        String step = writer.variable("s");
        return "EXISTS { MATCH " + path + " = (" + node + ")-[:"
                + relation.relationship().name() + "*0.." + depth
                + "]->(" + top + ":" + relation.target() + " {id: " + ancestor + "}) WHERE all(" + step + " IN nodes("
                + path + ") WHERE " + Visible.present(step) + ") AND all(" + step + " IN relationships(" + path
                + ") WHERE " + Visible.present(step) + ") }";
    }
}
