package org.commonweave.bench.tour;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Role;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.commonweave.transfer.RecordLoad;

/**
 * Who acts on a tour, and with what: a few organizations, people and things in one community of the generated city, other
 * ones on every run, so that nobody is written who was erased. {@link Cleaning} finds them by their external identifiers.
 */
final class Stage {

    /** What external identifiers of a tour's records begin with; those of the city never do. */
    static final String MARK = "tour.";

    final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0);

    /** The community, its sub-district and a category, which are the city's own. */
    final String community;

    final String subdistrict;
    final String category;

    private final String scope = MARK + UUID.randomUUID();
    private final List<GraphRecord> records = new ArrayList<>();

    private Stage(Guide guide) {
        community = String.valueOf(guide.value("MATCH (p:Place {externalId: 'c3'}) RETURN p.id", Map.of()));
        subdistrict = String.valueOf(guide.value(
                "MATCH (:Place {id: $id})-[:WITHIN]->(p:Place) RETURN p.id ORDER BY p.level = 'SUBDISTRICT' DESC LIMIT 1",
                Map.of("id", community)));
        category = String.valueOf(guide.value(
                "MATCH (:Place {id: $id})<-[:SERVES]-(:Resource)-[:IN_CATEGORY]->(c:Category) RETURN c.id ORDER BY c.id LIMIT 1",
                Map.of("id", community)));
    }

    static Stage set(Guide guide) {
        Stage stage = new Stage(guide);
        Cast.on(stage);
        guide.bean(RecordLoad.class).load(stage.records.stream(), count -> {});
        return stage;
    }

    String id(String label, String name) {
        return StableId.of(scope, label, name);
    }

    String organization(String name) {
        return id("Organization", name);
    }

    String person(String name) {
        return id("Person", name);
    }

    NodeRef ref(String label, String name) {
        return new NodeRef(label, id(label, name));
    }

    /** What a person is called; nobody else is. */
    String called(String name) {
        return name + " of the tour " + person(name);
    }

    /** A bearer's credential, as {@link Bearers} reads it. */
    String as(Role role, String organization) {
        return role + ":" + organization(organization) + ":";
    }

    String resident(String name) {
        return Role.RESIDENT + "::" + person(name);
    }

    /** A key of a client's that nobody has used. */
    static String key() {
        return MARK + UUID.randomUUID();
    }

    /** Puts a record among those the tour begins with. */
    void node(String label, String name, Map<String, Object> properties) {
        records.add(record(label, name, properties));
    }

    NodeRecord record(String label, String name, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("visibility", "PUBLIC");
        all.putIfAbsent("nameEn", "Tour " + name);
        all.putIfAbsent("recordedAt", now.minusYears(1));
        all.put("externalId", scope + "." + name);
        return new NodeRecord(label, id(label, name), all);
    }

    /** The same of a relationship. */
    void tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        records.add(record(type, from, to, properties));
    }

    RelationshipRecord record(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("recordedAt", now.minusYears(1));
        return new RelationshipRecord(type, id(type, from.id() + to.id()), from, to, all);
    }
}
