package org.commonweave.residents;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.cases.Given;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;

/** A club and its people around now, for whoever {@link org.commonweave.cases.TestIdentities} lets in. */
final class Neighbourhood {

    private final List<GraphRecord> nodes = new ArrayList<>();
    private final List<GraphRecord> ties = new ArrayList<>();
    private final OffsetDateTime now = now();

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0);
    }

    static void load(RecordLoad records) {
        TestDatabase.empty();
        Neighbourhood here = new Neighbourhood();
        here.write();
        List<GraphRecord> all = new ArrayList<>(here.nodes);
        all.addAll(here.ties);
        records.load(all.stream(), written -> {});
    }

    static NodeRef ref(String label, String name) {
        return new NodeRef(label, Given.id(label, name));
    }

    static String id(String label, String name) {
        return Given.id(label, name);
    }

    private void write() {
        node("Place", "here", Map.of("level", "SUBDISTRICT"));
        node("Category", "music", Map.of("scheme", "test", "code", "music"));
        node("Organization", "club", Map.of("kind", "COMMUNITY_ORG"));
        node("Organization", "other", Map.of("kind", "CHARITY"));
        tie("SERVES", ref("Organization", "club"), ref("Place", "here"), Map.of());
        tie("SERVES", ref("Organization", "other"), ref("Place", "here"), Map.of());
        activity("past", now.minusDays(20), Map.of());
        activity("soon", now.plusDays(5), Map.of("places", 2));
        activity("later", now.plusDays(8), Map.of("places", 1));
        activity("third", now.plusDays(9), Map.of("places", 9));
        person("ann", Map.of("consentInvite", true));
        person("bob", Map.of("consentInvite", true));
        person("cat", Map.of());
        person("tired", Map.of("consentInvite", true, "capacityHours", 0.5));
        hidden("hid", Map.of("consentInvite", true));
        for (String name : List.of("ann", "bob", "cat", "tired", "hid")) {
            Map<String, Object> part = new HashMap<>();
            part.put("hours", name.equals("tired") ? 9 : 2);
            part.put("confirmedBy", List.of(id("Person", name), id("Organization", "club")));
            tie("TOOK_PART", ref("Person", name), ref("Activity", "past"), part);
            tie("INTERESTED_IN", ref("Person", name), ref("Category", "music"), Map.of());
        }
    }

    private void activity(String name, OffsetDateTime start, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("kind", "EVENT");
        all.put("start", start);
        all.put("end", start.plusHours(2));
        node("Activity", name, all);
        tie("LED", ref("Organization", "club"), ref("Activity", name), Map.of());
        tie("LOCATED_AT", ref("Activity", name), ref("Place", "here"), Map.of());
        tie("IN_CATEGORY", ref("Activity", name), ref("Category", "music"), Map.of());
    }

    private void person(String name, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("visibility", "PARTNERS");
        all.put("consentShare", true);
        hidden(name, all);
    }

    private void hidden(String name, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("consentStats", true);
        node("Person", name, all);
    }

    private void node(String label, String name, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("nameEn", name);
        all.put("recordedAt", now.minusDays(100));
        nodes.add(new NodeRecord(label, id(label, name), all));
    }

    private void tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("recordedAt", now.minusDays(100));
        ties.add(RelationshipRecord.of(type, from, to, "", all));
    }
}
