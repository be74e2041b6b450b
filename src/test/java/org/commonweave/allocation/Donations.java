package org.commonweave.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.cases.Given;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.graph.Await;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.TestDatabase;
import org.neo4j.driver.Driver;

/** A charity with lots of ten kilograms of rice, and needs of eight, held by a residents' committee. */
final class Donations {

    private final GraphWriter writer;
    private final RecordChecker checker;
    private final Proposals proposals;

    Donations(GraphWriter writer, RecordChecker checker, Proposals proposals) {
        this.writer = writer;
        this.checker = checker;
        this.proposals = proposals;
    }

    static String organization(String name) {
        return Given.id("Organization", name);
    }

    void store() {
        List<GraphRecord> records = new ArrayList<>(List.of(
                new NodeRecord("Place", "east", Map.of("level", "COMMUNITY", "nameEn", "East")),
                new NodeRecord("Organization", organization("charity"), Map.of("kind", "CHARITY")),
                new NodeRecord("Organization", organization("other"), Map.of("kind", "CHARITY")),
                new NodeRecord("Organization", organization("committee"), Map.of("kind", "RESIDENTS_COMMITTEE"))));
        lot(records, "rice");
        need(records, "hunger");
        need(records, "school");
        write(records);
    }

    /** Further lots of ten and needs of eight. */
    void more(int lots, int needs) {
        List<GraphRecord> records = new ArrayList<>();
        for (int i = 0; i < lots; i++) {
            lot(records, "lot-" + i);
        }
        for (int i = 0; i < needs; i++) {
            need(records, "need-" + i);
        }
        write(records);
    }

    private static void lot(List<GraphRecord> records, String id) {
        records.add(new NodeRecord("Resource", id, lot()));
        records.add(new RelationshipRecord(
                "PROVIDES",
                id + "-provided",
                new NodeRef("Organization", organization("charity")),
                new NodeRef("Resource", id),
                Map.of()));
    }

    private static Map<String, Object> lot() {
        return Map.of("resourceClass", "CHARITABLE", "kind", "LOT", "capacity", 10, "unit", "kg", "divisible", true);
    }

    private static void need(List<GraphRecord> records, String id) {
        records.add(new NodeRecord("Need", id, need()));
        records.add(new RelationshipRecord(
                "HAS_NEED",
                id + "-had",
                new NodeRef("Organization", organization("committee")),
                new NodeRef("Need", id),
                Map.of()));
        records.add(new RelationshipRecord(
                "LOCATED_AT", id + "-at", new NodeRef("Need", id), new NodeRef("Place", "east"), Map.of()));
    }

    private static Map<String, Object> need() {
        return Map.of("status", "OPEN", "quantity", 8, "unit", "kg");
    }

    void change(String label, String id, Map<String, Object> change) {
        Map<String, Object> properties = new LinkedHashMap<>(label.equals("Need") ? need() : lot());
        properties.putAll(change);
        write(List.of(new NodeRecord(label, id, properties)));
    }

    private void write(List<GraphRecord> records) {
        List<Checked> checked = records.stream().map(checker::check).toList();
        checked.forEach(one -> {
            if (!one.valid()) {
                throw new AssertionError(one.record() + ": " + one.violations());
            }
        });
        Await.one(writer.write(checked));
    }

    /** A plan of these shares, proposed to a charity; it has another identifier every time. */
    String propose(String charity, Share... shares) {
        Viewer viewer = new Viewer(Role.CHARITY, organization(charity), null, Set.of());
        return Await.one(proposals.remember(viewer, UUID.randomUUID().toString(), List.of(shares)));
    }

    /** How much of a lot is reserved or delivered. */
    double given(String lot) {
        return given(TestDatabase.driver(), lot);
    }

    static double given(Driver driver, String lot) {
        return driver.executableQuery("""
                        MATCH (:Resource {id: $lot})-[a:ALLOCATED]->() WHERE a.status IN ['RESERVED', 'DELIVERED']
                        RETURN sum(a.quantity)""")
                .withParameters(Map.of("lot", lot))
                .execute()
                .records()
                .get(0)
                .get(0)
                .asDouble();
    }

    String status(String need) {
        return TestDatabase.driver()
                .executableQuery("MATCH (n:Need {id: $need}) RETURN n.status")
                .withParameters(Map.of("need", need))
                .execute()
                .records()
                .get(0)
                .get(0)
                .asString();
    }
}
