package org.commonweave.ocel;

import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.exchange.source.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes OCEL 2.0 as JSON: types, then events, then the objects they belong to. */
final class OcelWriter {

    /** Attributes of an object are of a time; those that never change are of this one, as the standard has it. */
    private static final String ALWAYS = "1970-01-01T00:00:00Z";

    private static final Map<String, List<String>> OBJECTS = new java.util.TreeMap<>(Map.of(
            "Whistle", List.of("kind", "state"),
            "Referral", List.of("state"),
            "Need", List.of("name", "status"),
            "Organization", List.of("kind", "name"),
            "Place", List.of("level", "name")));
    private static final List<String> EVENT = List.of("reason", "recordedAt", "role", "seq");

    private final Writer out;
    private final Set<String> written = new HashSet<>();
    private String before = "";

    OcelWriter(Writer out) {
        this.out = out;
    }

    static String name(CaseEventType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    void begin() throws IOException {
        ArrayNode objectTypes = Json.MAPPER.createArrayNode();
        OBJECTS.forEach((name, attributes) -> objectTypes.add(type(name, attributes)));
        ArrayNode eventTypes = Json.MAPPER.createArrayNode();
        Arrays.stream(CaseEventType.values())
                .forEach(type -> eventTypes.add(type(
                        name(type),
                        type == CaseEventType.RATED ? List.of("rating", "recordedAt", "role", "seq") : EVENT)));
        out.write(
                "{\"objectTypes\":" + text(objectTypes) + ",\n\"eventTypes\":" + text(eventTypes) + ",\n\"events\":[");
    }

    private static ObjectNode type(String name, List<String> attributes) {
        ObjectNode type = Json.object().put("name", name);
        ArrayNode list = type.putArray("attributes");
        attributes.forEach(attribute -> list.addObject()
                .put("name", attribute)
                .put(
                        "type",
                        switch (attribute) {
                            case "seq", "rating" -> "integer";
                            case "recordedAt" -> "time";
                            default -> "string";
                        }));
        return type;
    }

    /** @param until events that came later are left out; none when null */
    int events(CasePages.Page page, @Nullable OffsetDateTime until) throws IOException {
        int count = 0;
        for (CasePages.One one : page.cases()) {
            for (CaseEvent event : one.events()) {
                if (until == null || !event.at().isAfter(until)) {
                    next(event(one, event, page));
                    count++;
                }
            }
        }
        return count;
    }

    private static ObjectNode event(CasePages.One one, CaseEvent event, CasePages.Page page) {
        ObjectNode node = Json.object()
                .put("id", event.id())
                .put("type", name(event.type()))
                .put("time", event.at().toInstant().toString());
        ArrayNode attributes = node.putArray("attributes");
        attributes.add(attribute("seq", event.seq()));
        attributes.add(attribute("role", event.role()));
        attributes.add(attribute("recordedAt", event.recordedAt().toInstant().toString()));
        if (event.reason() != null && event.type() != CaseEventType.RATED) {
            attributes.add(attribute("reason", event.reason()));
        }
        if (event.rating() != null) {
            attributes.add(attribute("rating", event.rating()));
        }
        ArrayNode relationships = node.putArray("relationships");
        relate(relationships, one.around().id(), "case");
        if (one.around().need() != null) {
            relate(relationships, one.around().need().id(), "issue");
        }
        one.around().places().forEach(place -> relate(relationships, place.id(), "place"));
        relate(relationships, page, event.by(), "actor");
        relate(relationships, page, event.department(), "department");
        if (event.type() != CaseEventType.DISPATCHED) {
            relate(relationships, page, event.to(), "recipient");
        }
        return node;
    }

    /** The published schema has every value as text, also of a number; its type says how to read it. */
    private static ObjectNode attribute(String name, Object value) {
        return Json.object().put("name", name).put("value", value.toString());
    }

    private static void relate(ArrayNode relationships, CasePages.Page page, @Nullable String id, String qualifier) {
        if (id != null && page.organizations().containsKey(id)) {
            relate(relationships, id, qualifier);
        }
    }

    private static void relate(ArrayNode relationships, String id, String qualifier) {
        relationships.addObject().put("objectId", id).put("qualifier", qualifier);
    }

    void beginObjects() throws IOException {
        out.write("\n],\n\"objects\":[");
        before = "";
    }

    void objects(CasePages.Page page) throws IOException {
        for (Around.Thing organization : page.organizations().values()) {
            object("Organization", organization);
        }
        for (CasePages.One one : page.cases()) {
            Around around = one.around();
            for (Around.Thing place : around.places()) {
                object("Place", place);
            }
            if (around.need() != null) {
                object("Need", around.need());
            }
            next(caseObject(one, page));
        }
    }

    private static ObjectNode caseObject(CasePages.One one, CasePages.Page page) {
        ObjectNode node =
                object(one.type().label(), one.around().id(), one.around().attributes());
        ArrayNode relationships = node.putArray("relationships");
        if (one.around().need() != null) {
            relate(relationships, one.around().need().id(), "about");
        }
        for (CaseEvent event : one.events()) {
            if (event.type() == CaseEventType.BLOWN) {
                relate(relationships, page, event.by(), "initiator");
            } else if (event.type() == CaseEventType.DISPATCHED) {
                relate(relationships, page, event.department(), one.type() == CaseType.WHISTLE ? "summons" : "asks");
            }
        }
        return node;
    }

    private void object(String type, Around.Thing thing) throws IOException {
        if (written.add(thing.id())) {
            ObjectNode node = object(type, thing.id(), thing.attributes());
            node.putArray("relationships");
            next(node);
        }
    }

    private static ObjectNode object(String type, String id, Map<String, String> values) {
        ObjectNode node = Json.object().put("id", id).put("type", type);
        ArrayNode attributes = node.putArray("attributes");
        values.forEach((name, value) -> attributes.add(attribute(name, value).put("time", ALWAYS)));
        return node;
    }

    void end() throws IOException {
        out.write("\n]}\n");
    }

    private void next(ObjectNode node) throws IOException {
        out.write(before + "\n" + text(node));
        before = ",";
    }

    private static String text(Object node) {
        return Json.MAPPER.writeValueAsString(node);
    }
}
