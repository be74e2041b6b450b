package org.commonweave.change;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/**
 * Whom a batch may have brought to a place, of whom some may be confidential.
 *
 * @param organizations identifiers of organizations
 * @param resources identifiers of resources, whose providers it may be
 * @param sites identifiers of sites, at which they may be
 */
record Located(Set<String> organizations, Set<String> resources, Set<String> sites) {

    private static final Set<String> LOCATING = Set.of("LOCATED_AT", "PROVIDES");

    static Located of(List<Checked> batch) {
        Located located = new Located(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Checked checked : batch) {
            if (checked.record() instanceof NodeRecord node) {
                if (Boolean.TRUE.equals(checked.properties().get("confidentialLocation"))
                        || "SITE".equals(checked.properties().get("level"))) {
                    located.add(new NodeRef(node.label(), node.id()));
                }
            } else if (checked.record() instanceof RelationshipRecord tie && LOCATING.contains(tie.type())) {
                located.add(tie.from());
            }
        }
        return located;
    }

    private void add(NodeRef ref) {
        switch (ref.label()) {
            case "Organization" -> organizations.add(ref.id());
            case "Resource" -> resources.add(ref.id());
            case "Place" -> sites.add(ref.id());
            default -> {} // Nobody else keeps where they are a secret.
        }
    }

    boolean nowhere() {
        return organizations.isEmpty() && resources.isEmpty() && sites.isEmpty();
    }

    /** In a map, as the rows of a batch are: three lists of any length would be planned for every mix of lengths. */
    Map<String, Object> parameters() {
        return Map.of(
                "located",
                Map.of(
                        "organizations",
                        List.copyOf(organizations),
                        "resources",
                        List.copyOf(resources),
                        "sites",
                        List.copyOf(sites)));
    }
}
