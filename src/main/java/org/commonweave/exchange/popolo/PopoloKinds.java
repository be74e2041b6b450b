package org.commonweave.exchange.popolo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.JsonOutline;
import tools.jackson.databind.node.ObjectNode;

/** The classes of Popolo, and how to tell them. */
enum PopoloKinds {
    ORGANIZATION,
    PERSON,
    MEMBERSHIP,
    POST,
    AREA,
    EVENT,
    MOTION,
    OTHER;

    private static final Map<String, PopoloKinds> COLLECTIONS = Map.of(
            "organizations", ORGANIZATION,
            "persons", PERSON,
            "people", PERSON,
            "memberships", MEMBERSHIP,
            "posts", POST,
            "areas", AREA,
            "events", EVENT,
            "motions", MOTION);

    /** Fields of one class only, the most telling first. */
    private static final Map<String, PopoloKinds> TELLING = telling();

    private static Map<String, PopoloKinds> telling() {
        Map<String, PopoloKinds> telling = new LinkedHashMap<>();
        List.of("voter_id", "counts", "vote_events_id", "creator", "attribution_text")
                .forEach(f -> telling.put(f, OTHER));
        List.of("vote_events", "requirement").forEach(field -> telling.put(field, MOTION));
        List.of("person_id", "person", "member").forEach(field -> telling.put(field, MEMBERSHIP));
        List.of("attendees", "sessions").forEach(field -> telling.put(field, EVENT));
        List.of("birth_date", "family_name", "given_name", "national_identity", "biography", "gender")
                .forEach(field -> telling.put(field, PERSON));
        List.of("founding_date", "dissolution_date", "posts").forEach(field -> telling.put(field, ORGANIZATION));
        List.of("other_label", "organization_id", "organization").forEach(field -> telling.put(field, POST));
        return telling;
    }

    static boolean isCollection(String name) {
        return COLLECTIONS.containsKey(name);
    }

    static boolean likely(JsonOutline outline) {
        boolean all = outline.arrays().contains("memberships")
                && (outline.arrays().contains("persons") || outline.arrays().contains("organizations"));
        boolean membership = outline.mentions("person_id") && outline.mentions("organization_id");
        boolean person = outline.mentions("birth_date") || outline.mentions("national_identity");
        return all || membership || person || outline.mentions("founding_date");
    }

    static PopoloKinds of(String collection, DataFile file, ObjectNode item) {
        PopoloKinds listed = COLLECTIONS.get(collection);
        if (listed != null) {
            return listed;
        }
        String stem = file.stem();
        String bare = stem.substring(stem.lastIndexOf('-') + 1);
        for (PopoloKinds kind : values()) {
            String name = kind.name().toLowerCase(java.util.Locale.ROOT);
            if (kind != OTHER && (bare.equals(name) || COLLECTIONS.get(bare) == kind)) {
                return kind;
            }
        }
        return TELLING.entrySet().stream()
                .filter(entry -> item.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(item.has("classification") && item.has("identifier") && !item.has("text") ? AREA : OTHER);
    }
}
