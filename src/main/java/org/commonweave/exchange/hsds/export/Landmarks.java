package org.commonweave.exchange.hsds.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import tools.jackson.databind.node.ObjectNode;

/** What rows of other nodes need to know: categories and territories, which are few beside everything else. */
final class Landmarks {

    private static final String PROGRAM = "program";
    private static final String TAXONOMY = "taxonomy";

    private final Map<String, String> schemes = new HashMap<>();
    private final Map<String, String> termsByExternalId = new HashMap<>();
    private final Map<String, String> taxonomiesByExternalId = new HashMap<>();
    private final Map<String, String> territories = new HashMap<>();
    private final Set<String> offered = new HashSet<>();

    void add(GraphRecord record) {
        if (record instanceof RelationshipRecord tie && tie.type().equals("OFFERS")) {
            offered.add(tie.to().id());
        } else if (record instanceof NodeRecord node && node.label().equals("Category")) {
            category(node);
        } else if (record instanceof NodeRecord node && node.label().equals("Place")) {
            String name = Neighbourhood.spoken(node, "name");
            if (name != null && !"SITE".equals(node.properties().get("level"))) {
                territories.put(node.id(), name);
            }
        }
    }

    private void category(NodeRecord node) {
        String scheme = String.valueOf(node.properties().get("scheme"));
        String external = String.valueOf(node.properties().getOrDefault("externalId", node.id()));
        schemes.put(node.id(), scheme);
        if (scheme.equals(TAXONOMY)) {
            taxonomiesByExternalId.put(external, node.id());
        } else if (!scheme.equals(PROGRAM)) {
            termsByExternalId.put(external, node.id());
        }
    }

    /** True for a category that stands for a program of HSDS, which an organization has to run. */
    boolean program(String category) {
        return PROGRAM.equals(schemes.get(category)) && offered.contains(category);
    }

    boolean taxonomy(String category) {
        return TAXONOMY.equals(schemes.get(category));
    }

    boolean term(String category) {
        String scheme = schemes.get(category);
        return scheme != null && !scheme.equals(TAXONOMY) && !scheme.equals(PROGRAM);
    }

    /** The term that an attribute names by the identifier it has here or had in its source. */
    Optional<String> term(ObjectNode attribute) {
        String named = attribute
                .path("taxonomy_term_id")
                .asString(attribute.path("taxonomy_term").path("id").asString(""));
        return Optional.ofNullable(term(named) ? named : termsByExternalId.get(named));
    }

    /** The taxonomy that terms of a scheme belong to, whether it has a record or only a name. */
    String taxonomyOf(String scheme) {
        String known = taxonomiesByExternalId.get(scheme);
        return known == null ? StableId.of("hsds", TAXONOMY, scheme) : known;
    }

    /** Schemes of terms for which no record of a taxonomy exists. */
    Set<String> schemesWithoutTaxonomy() {
        Set<String> without = new HashSet<>(schemes.values());
        without.remove(TAXONOMY);
        without.remove(PROGRAM);
        without.removeAll(taxonomiesByExternalId.keySet());
        return without;
    }

    Optional<String> territory(String place) {
        return Optional.ofNullable(territories.get(place));
    }
}
