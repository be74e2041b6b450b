package org.commonweave.mutation;

import java.util.Optional;
import java.util.Set;
import org.commonweave.model.Model;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Ends of relationships as callers give them. */
record References(Model model) {

    /**
     * A reference to a record of a label the model knows, so that nothing else ever reaches a statement: a global
     * identifier, Label:uuid, or the bare uuid where only one label will do. Null for anything else.
     */
    @Nullable NodeRef end(@Nullable Object id, Set<String> labels) {
        String text = String.valueOf(id);
        Optional<GlobalId> global = GlobalId.decode(text);
        if (global.isPresent()) {
            return global.filter(g -> model.isNode(g.label()))
                    .map(g -> new NodeRef(g.label(), g.uuid()))
                    .orElse(null);
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            String label = text.substring(0, colon);
            return model.isNode(label) ? new NodeRef(label, text.substring(colon + 1)) : null;
        }
        return labels.size() == 1 ? new NodeRef(labels.iterator().next(), text) : null;
    }

    static String noRecord(String field) {
        return "'" + field + "' names no record; give a record's id, or its type and uuid as in Person:uuid.";
    }
}
