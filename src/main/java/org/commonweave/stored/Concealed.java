package org.commonweave.stored;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/**
 * Keeps back what would tell where a confidential organization is found. Hiding the relationship is not enough: the place
 * can be told from its own record, and an address may stand among what other formats carried.
 *
 * @param things confidential organizations and their services
 * @param places where only they are found
 */
record Concealed(Set<String> things, Set<String> places) {

    private static final String EXTRAS = "extras";

    Concealed {
        things = Set.copyOf(things);
        places = Set.copyOf(places);
    }

    /** The record as the viewer may have it, or empty. */
    Optional<GraphRecord> shown(GraphRecord record) {
        if (record instanceof NodeRecord node) {
            return places.contains(node.id()) && node.label().equals("Place")
                    ? Optional.empty()
                    : Optional.of(things.contains(node.id()) ? withoutExtras(node) : node);
        }
        RelationshipRecord tie = (RelationshipRecord) record;
        boolean locates =
                tie.type().equals("LOCATED_AT") && things.contains(tie.from().id());
        boolean placed = at(tie.from().label(), tie.from().id())
                || at(tie.to().label(), tie.to().id());
        return locates || placed ? Optional.empty() : Optional.of(tie);
    }

    private boolean at(String label, String id) {
        return label.equals("Place") && places.contains(id);
    }

    private static NodeRecord withoutExtras(NodeRecord node) {
        Map<String, Object> properties = new LinkedHashMap<>(node.properties());
        properties.remove(EXTRAS);
        return new NodeRecord(node.label(), node.id(), properties);
    }
}
