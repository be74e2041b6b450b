package org.commonweave.diagnostics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;

/** Places where there is little to compute from, or where the records contradict themselves. */
final class OddPlaces {

    static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");

    /** Every place; each has an organization and a need of the same name, but the first. */
    static final List<String> ALL = List.of("empty", "lonely", "ring", "knot", "loop", "itself");

    private final List<GraphRecord> records = new ArrayList<>();

    private OffsetDateTime start = AT.minusDays(20);

    static String id(String label, String name) {
        return StableId.of("odd place", label, name);
    }

    /** Only the place, and nothing else in the whole graph. */
    static void loadOneNode(RecordLoad load) {
        TestDatabase.empty();
        OddPlaces odd = new OddPlaces();
        odd.node("Place", "single", Map.of("level", "CITY"));
        load.load(odd.records.stream(), written -> {});
    }

    static void load(RecordLoad load) {
        TestDatabase.empty();
        OddPlaces odd = new OddPlaces();
        odd.node("Place", "empty", Map.of("level", "CITY"));
        odd.lonely("lonely");
        List.of("ring", "knot", "loop", "itself").forEach(odd::busy);
        load.load(odd.records.stream(), written -> {});
        damage();
    }

    /** An organization that serves a place and does nothing. */
    private void lonely(String name) {
        NodeRef place = node("Place", name, Map.of("level", "CITY"));
        tie("SERVES", node("Organization", name, Map.of("kind", "CHARITY")), place, Map.of());
        tie("HAS_NEED", place, node("Need", name, Map.of("status", "OPEN")), Map.of());
    }

    /** Three organizations, their people, an action of each two, and a need; places and categories one in the other. */
    private void busy(String name) {
        lonely(name);
        NodeRef cohort = node("Cohort", name, Map.of("ageBand", name));
        List<String> names = List.of(name, name + " 2", name + " 3");
        for (String each : names) {
            NodeRef category = node("Category", each, Map.of("scheme", "odd", "code", each));
            NodeRef organization = node("Organization", each, Map.of("kind", "CHARITY"));
            NodeRef place = node("Place", each, Map.of("level", each.equals(name) ? "CITY" : "COMMUNITY"));
            tie("OFFERS", organization, category, Map.of());
            tie("SERVES", organization, place, Map.of());
            tie("WORKS_ON", organization, new NodeRef("Need", id("Need", name)), Map.of());
            NodeRef resource = node("Resource", each, Map.of("resourceClass", "SPACE", "capacity", 0.0));
            tie("PROVIDES", organization, resource, Map.of());
            tie("IN_CATEGORY", resource, category, Map.of());
            NodeRef person = node("Person", each, Map.of("consentIntroduce", true, "consentStats", true));
            tie("HOLDS_ROLE", person, organization, Map.of("role", "head"));
            tie("IN_COHORT", person, cohort, Map.of());
            action(each, names.get((names.indexOf(each) + 1) % names.size()), category, person);
        }
        tie(
                "IN_CATEGORY",
                new NodeRef("Need", id("Need", name)),
                new NodeRef("Category", id("Category", name)),
                Map.of());
    }

    private void action(String leader, String joiner, NodeRef category, NodeRef person) {
        start = start.plusHours(1);
        NodeRef action = node("Activity", leader, Map.of("kind", "JOINT_ACTION", "start", start, "end", start));
        tie("LED", new NodeRef("Organization", id("Organization", leader)), action, Map.of());
        tie("JOINED", new NodeRef("Organization", id("Organization", joiner)), action, Map.of());
        tie("IN_CATEGORY", action, category, Map.of());
        tie("TOOK_PART", person, action, Map.of("hours", 0.0));
    }

    /** What no import lets in and nothing but a hand in the database can do. */
    private static void damage() {
        circle("Organization", "PART_OF", List.of("ring", "ring 2", "ring 3"));
        circle("Place", "WITHIN", List.of("knot", "knot 2", "knot 3"));
        circle("Category", "BROADER", List.of("loop", "loop 2", "loop 3"));
        circle("Organization", "PART_OF", List.of("itself"));
        circle("Place", "WITHIN", List.of("itself"));
        circle("Category", "BROADER", List.of("itself"));
    }

    private static void circle(String label, String type, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String next = names.get((i + 1) % names.size());
            TestDatabase.driver()
                    .executableQuery("MATCH (a:" + label + " {id: $from}), (b:" + label + " {id: $to})"
                            + " CREATE (a)-[:" + type + " {id: $id, visibility: 'PUBLIC', version: 1,"
                            + " recordedAt: datetime('2020-01-01T00:00:00Z')}]->(b)")
                    .withParameters(Map.of(
                            "from", id(label, names.get(i)),
                            "to", id(label, next),
                            "id", id(type, names.get(i))))
                    .execute();
        }
        TestDatabase.touch();
    }

    private NodeRef node(String label, String name, Map<String, Object> properties) {
        NodeRef node = new NodeRef(label, id(label, name));
        if (records.stream().noneMatch(record -> record.id().equals(node.id()))) {
            records.add(new NodeRecord(label, node.id(), properties));
        }
        return node;
    }

    private void tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        RelationshipRecord tie = RelationshipRecord.of(type, from, to, "", properties);
        if (records.stream().noneMatch(record -> record.id().equals(tie.id()))) {
            records.add(tie);
        }
    }
}
