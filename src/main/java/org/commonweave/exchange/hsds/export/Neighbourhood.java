package org.commonweave.exchange.hsds.export;

import java.util.List;
import java.util.stream.Stream;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A node with the relationships that start and end there. */
record Neighbourhood(NodeRecord node, List<RelationshipRecord> out, List<RelationshipRecord> in) {

    String id() {
        return node.id();
    }

    @Nullable Object property(String name) {
        return node.properties().get(name);
    }

    @Nullable String text(String name) {
        return text(node, name);
    }

    static @Nullable String text(NodeRecord node, String name) {
        Object value = node.properties().get(name);
        return value == null ? null : value.toString();
    }

    /** The first text there is; HSDS has a place for one language. */
    static @Nullable String spoken(NodeRecord node, String base) {
        return Stream.of("ZhHans", "ZhHant", "En")
                .map(language -> text(node, base + language))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable String spoken(String base) {
        return spoken(node, base);
    }

    /** What other formats carried, as an object of its own. */
    ObjectNode extras() {
        Object extras = property("extras");
        if (extras == null) {
            return Json.object();
        }
        JsonNode tree = extras instanceof String text ? Json.MAPPER.readTree(text) : Json.MAPPER.valueToTree(extras);
        return tree instanceof ObjectNode object ? object.deepCopy() : Json.object();
    }

    Stream<RelationshipRecord> out(String type) {
        return out.stream().filter(tie -> tie.type().equals(type));
    }

    Stream<RelationshipRecord> in(String type, String label) {
        return in.stream()
                .filter(tie -> tie.type().equals(type) && tie.from().label().equals(label));
    }

    /** The first end of the type, in the order of relationships; the choice is the same with every export. */
    @Nullable String to(String type) {
        return out(type)
                .map(RelationshipRecord::to)
                .map(NodeRef::id)
                .findFirst()
                .orElse(null);
    }

    @Nullable String from(String type, String label) {
        return in(type, label)
                .map(RelationshipRecord::from)
                .map(NodeRef::id)
                .findFirst()
                .orElse(null);
    }
}
