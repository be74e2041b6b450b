package org.commonweave.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Projection;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** A community made up for one test, in the first quarter of 2025. */
public final class Community {

    public static final String PLACE = "place";

    private static final OffsetDateTime FROM = day("2025-01-01");
    private static final OffsetDateTime TO = day("2025-04-01");

    private final List<GraphRecord> records = new ArrayList<>();

    public Community() {
        node("Place", PLACE, Map.of("level", "COMMUNITY"));
    }

    public static OffsetDateTime day(String date) {
        return LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    }

    public static Frame frame(Guards guards) {
        return new Frame(TO, TO, new Window(FROM, TO), guards);
    }

    public Projection projection() {
        return ProjectionReader.read(records.stream(), PLACE);
    }

    public Community node(String label, String id, Map<String, Object> properties) {
        records.add(new NodeRecord(label, id, properties));
        return this;
    }

    public Community tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        String id = from.id() + "-" + type + "-" + to.id() + "-" + records.size();
        records.add(new RelationshipRecord(type, id, from, to, properties));
        return this;
    }

    public Community organization(String id, String kind) {
        node("Organization", id, Map.of("kind", kind));
        return tie("SERVES", organization(id), place(), Map.of());
    }

    /** An event on a day of the window, led by the organizations. */
    public Community activity(String id, String date, String... leaders) {
        return activity(id, Map.of("kind", "EVENT", "start", day(date)), leaders);
    }

    public Community activity(String id, Map<String, Object> properties, String... leaders) {
        node("Activity", id, properties);
        tie("LOCATED_AT", activity(id), place(), Map.of());
        for (String leader : leaders) {
            tie("LED", organization(leader), activity(id), Map.of());
        }
        return this;
    }

    /** A band of the population with so many residents. */
    public Community band(String name, int residents) {
        node("Cohort", name, Map.of("ageBand", name));
        return tie("POPULATION", place(), new NodeRef("Cohort", name), Map.of("count", residents));
    }

    /** Someone who agreed to statistics; of no band when it is empty. */
    public Community person(String id, String band, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("consentStats", true);
        node("Person", id, all);
        return band.isEmpty() ? this : tie("IN_COHORT", person(id), new NodeRef("Cohort", band), Map.of());
    }

    /** Hours that both the person and the leader confirmed. */
    public Community tookPart(String person, String activity, double hours, String leader) {
        Map<String, Object> part = Map.of("hours", hours, "confirmedBy", List.of(person, leader));
        return tie("TOOK_PART", person(person), activity(activity), part);
    }

    public Community term(String id, String... broader) {
        node("Category", id, Map.of("scheme", "test", "code", id));
        for (String parent : broader) {
            tie("BROADER", category(id), category(parent), Map.of());
        }
        return this;
    }

    public Community in(NodeRef node, String category) {
        return tie("IN_CATEGORY", node, category(category), Map.of());
    }

    public static NodeRef place() {
        return new NodeRef("Place", PLACE);
    }

    public static NodeRef organization(String id) {
        return new NodeRef("Organization", id);
    }

    public static NodeRef activity(String id) {
        return new NodeRef("Activity", id);
    }

    public static NodeRef person(String id) {
        return new NodeRef("Person", id);
    }

    public static NodeRef category(String id) {
        return new NodeRef("Category", id);
    }

    public static NodeRef need(String id) {
        return new NodeRef("Need", id);
    }

    public static NodeRef resource(String id) {
        return new NodeRef("Resource", id);
    }

    public static NodeRef whistle(String id) {
        return new NodeRef("Whistle", id);
    }
}
