package org.commonweave.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;

/** A town with the worked example's lots and needs, and what can be added to it. */
final class ProposalRecords {

    private ProposalRecords() {}

    static String id(String label, String name) {
        return StableId.of("matching", label, name);
    }

    static Stream<GraphRecord> example() {
        NodeRef town = new NodeRef("Place", id("Place", "town"));
        return Stream.of(
                        Stream.of(
                                node("Place", "town", Map.of("level", "COMMUNITY")),
                                node("Category", "rice", Map.of("scheme", "test", "code", "rice")),
                                node("Organization", "giver", Map.of("kind", "CHARITY")),
                                node("Organization", "asker", Map.of("kind", "CHARITY")),
                                node("Organization", "keeper", Map.of("kind", "CHARITY"))),
                        lot("d1", 10, Map.of()),
                        lot("d2", 6, Map.of("restrictions", List.of("CHILDREN"))),
                        lot("old", 6, Map.of("expiresAt", ProposalTests.AT.minusDays(1), "reserve", true)),
                        need("n1", 8, Map.of("beneficiaryCohort", "ELDERS")),
                        need("n2", 6, Map.of("beneficiaryCohort", "CHILDREN")),
                        Stream.of(tie("SERVES", ref("Organization", "giver"), town, Map.of())))
                .flatMap(records -> records);
    }

    static Stream<GraphRecord> hidden() {
        Map<String, Object> own = Map.of("visibility", "ORG", "ownerId", id("Organization", "keeper"));
        Map<String, Object> urgent = new LinkedHashMap<>(own);
        urgent.put("priority", 5);
        return Stream.concat(lot("secret lot", 50, own), need("secret need", 40, urgent));
    }

    private static Stream<GraphRecord> lot(String name, double kg, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(more);
        properties.put("resourceClass", "CHARITABLE");
        properties.put("capacity", kg);
        properties.put("unit", "kg");
        NodeRef lot = ref("Resource", name);
        return Stream.of(
                node("Resource", name, properties),
                tie("PROVIDES", ref("Organization", "giver"), lot, Map.of()),
                tie("IN_CATEGORY", lot, ref("Category", "rice"), Map.of()),
                tie("LOCATED_AT", lot, ref("Place", "town"), Map.of()));
    }

    private static Stream<GraphRecord> need(String name, double kg, Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(more);
        properties.put("status", "OPEN");
        properties.put("quantity", kg);
        properties.put("unit", "kg");
        NodeRef need = ref("Need", name);
        return Stream.of(
                node("Need", name, properties),
                tie("HAS_NEED", ref("Organization", "asker"), need, Map.of()),
                tie("IN_CATEGORY", need, ref("Category", "rice"), Map.of()),
                tie("LOCATED_AT", need, ref("Place", "town"), Map.of()));
    }

    static GraphRecord allocated(String name, String visibility, @Nullable String owner) {
        Map<String, Object> properties = new LinkedHashMap<>(Map.of(
                "quantity",
                3.0,
                "unit",
                "kg",
                "status",
                "RESERVED",
                "at",
                ProposalTests.AT.minusDays(1),
                "visibility",
                visibility));
        if (owner != null) {
            properties.put("ownerId", owner);
        }
        return new RelationshipRecord(
                "ALLOCATED", id("ALLOCATED", name), ref("Resource", "d1"), ref("Need", "n1"), common(properties));
    }

    private static NodeRef ref(String label, String name) {
        return new NodeRef(label, id(label, name));
    }

    private static GraphRecord node(String label, String name, Map<String, Object> properties) {
        Map<String, Object> named = new LinkedHashMap<>(properties);
        named.put("nameEn", name);
        named.put("nameZhHans", name);
        return new NodeRecord(label, id(label, name), common(named));
    }

    private static GraphRecord tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        return new RelationshipRecord(
                type, StableId.of("matching", type, from.id() + to.id()), from, to, common(properties));
    }

    private static Map<String, Object> common(Map<String, Object> properties) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.putIfAbsent("visibility", "PUBLIC");
        all.put("recordedAt", ProposalTests.AT.minusDays(30));
        return all;
    }
}
