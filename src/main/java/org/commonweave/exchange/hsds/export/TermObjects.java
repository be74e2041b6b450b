package org.commonweave.exchange.hsds.export;

import java.util.function.Consumer;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.node.ObjectNode;

/** Categories: taxonomies, their terms, and programs. */
final class TermObjects {

    private final Landmarks landmarks;
    private final Notes notes;
    private final Consumer<HsdsObject> objects;

    TermObjects(Landmarks landmarks, Notes notes, Consumer<HsdsObject> objects) {
        this.landmarks = landmarks;
        this.notes = notes;
        this.objects = objects;
    }

    void category(Neighbourhood from) {
        ObjectNode category = Shaping.start(from);
        if (landmarks.taxonomy(from.id())) {
            objects.accept(new HsdsObject("taxonomy", named(category, from)));
        } else if (landmarks.program(from.id())) {
            Shaping.put(category, "organization_id", from.from("OFFERS", "Organization"));
            objects.accept(new HsdsObject("program", named(category, from)));
        } else if (landmarks.term(from.id())) {
            term(named(category, from), from);
        } else {
            notes.add("program of no organization was left out");
        }
    }

    private void term(ObjectNode term, Neighbourhood from) {
        String scheme = String.valueOf(from.property("scheme"));
        if (!term.has("code")) {
            Shaping.put(term, "code", from.text("code"));
        }
        if (!term.has("taxonomy")) {
            term.put("taxonomy", scheme);
        }
        term.put("taxonomy_id", landmarks.taxonomyOf(scheme));
        String parent = from.to("BROADER");
        if (parent != null && landmarks.term(parent)) {
            term.put("parent_id", parent);
        }
        objects.accept(new HsdsObject("taxonomy_term", term));
    }

    private static ObjectNode named(ObjectNode category, Neighbourhood from) {
        if (!category.has("name")) {
            category.put("name", String.valueOf(from.property("code")));
        }
        return category;
    }

    /** Taxonomies that exist by their name alone. */
    void taxonomies() {
        for (String scheme : landmarks.schemesWithoutTaxonomy()) {
            ObjectNode taxonomy = Json.object();
            taxonomy.put("id", landmarks.taxonomyOf(scheme)).put("name", scheme).put("description", scheme);
            objects.accept(new HsdsObject("taxonomy", taxonomy));
        }
    }
}
