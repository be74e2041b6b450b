package org.commonweave.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.commonweave.cases.Given;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** Records of every type and relationships of every kind, of any visibility and anybody's, made from the model alone. */
final class RandomCommunity {

    private static final List<String> VISIBILITIES = List.of("PUBLIC", "PARTNERS", "ORG", "PRIVATE");

    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** What a value of these properties must look like; anything else is a word. */
    private static final Map<String, String> FORMS = Map.of(
            "availability", "Mo-Fr 09:00-17:00",
            "openingHours", "Mo-Fr 09:00-17:00",
            "country", "CN",
            "email", "somebody@example.org",
            "url", "https://example.org/",
            "documentUrl", "https://example.org/",
            "timezone", "Asia/Shanghai");

    private static final List<String> WORDS =
            List.of("hall", "rice", "welfare", "elder", "红色议事厅", "服务", "garden", "west");

    private final Random random;
    private final List<String> owners;
    private final List<GraphRecord> records = new ArrayList<>();

    private RandomCommunity(long seed, List<String> owners) {
        this.random = new Random(seed);
        this.owners = owners;
    }

    /**
     * @param viewer the organization that viewers act for, one of those in it
     * @param person the person that a resident is
     */
    record Made(List<GraphRecord> records, String viewer, String person) {}

    static Made of(Model model, long seed, int nodesOfType, int links) {
        Random names = new Random(seed);
        String viewer = Given.id("Organization", "viewer");
        String other = uuid(names);
        String person = Given.id("Person", "viewer");
        RandomCommunity community = new RandomCommunity(seed, List.of(viewer, other, person));
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (NodeType type : model.nodeTypes()) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < nodesOfType; i++) {
                own.add(uuid(names));
            }
            if (type.label().equals("Organization")) {
                own.set(0, viewer);
                own.set(1, other);
            } else if (type.personal()) {
                own.set(0, person);
            }
            own.forEach(id -> community.node(type, id));
            ids.put(type.label(), own);
        }
        for (RelationshipType type : model.relationshipTypes()) {
            community.links(type, ids, links);
        }
        return new Made(List.copyOf(community.records), viewer, person);
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private void node(NodeType type, String id) {
        Map<String, Object> properties = properties(type.properties());
        if (type.personal()) {
            boolean shares = random.nextBoolean();
            properties.put("consentShare", shares);
            properties.put("visibility", shares ? pick(VISIBILITIES) : "PRIVATE");
        }
        records.add(new NodeRecord(type.label(), id, properties));
    }

    private void links(RelationshipType type, Map<String, List<String>> ids, int count) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            String from = pick(List.copyOf(new TreeSet<>(type.from())));
            String to = pick(List.copyOf(new TreeSet<>(type.to())));
            List<String> starts = Objects.requireNonNull(ids.get(from));
            List<String> ends = Objects.requireNonNull(ids.get(to));
            int a = random.nextInt(starts.size());
            int b = random.nextInt(ends.size());
            if (from.equals(to)) {
                if (a == b) {
                    continue;
                }
                // From a later one to an earlier one, so that nothing leads back to itself.
                int later = Math.max(a, b);
                b = Math.min(a, b);
                a = later;
            }
            NodeRef start = new NodeRef(from, starts.get(a));
            NodeRef end = new NodeRef(to, ends.get(b));
            if (seen.add(start.id() + end.id())) {
                Map<String, Object> properties = properties(type.properties());
                if (type.name().equals("KNOWS")) {
                    properties.put(
                            "consentBoth", !"PRIVATE".equals(properties.get("visibility")) || random.nextBoolean());
                }
                records.add(RelationshipRecord.of(type.name(), start, end, "", properties));
            }
        }
    }

    private Map<String, Object> properties(List<Property> known) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property property : known) {
            if (property.name().equals("version") || property.mutation() != null && !property.required()) {
                continue;
            }
            if (property.required() || random.nextInt(4) > 0) {
                Object value = property.list() ? List.of(value(property)) : value(property);
                properties.put(property.name(), value);
            }
        }
        properties.put("visibility", pick(VISIBILITIES));
        properties.put("ownerId", pick(owners));
        properties.put("recordedAt", RECORDED);
        properties.remove("validFrom");
        properties.remove("validTo");
        properties.remove("extras");
        known.forEach(property -> uncontradicted(property, properties));
        return properties;
    }

    /** Of two values one of which must not be below the other, one stays, or both are the same. */
    private void uncontradicted(Property property, Map<String, Object> properties) {
        String other = property.notBelow() == null ? property.notAbove() : property.notBelow();
        if (other == null || !properties.containsKey(property.name()) || !properties.containsKey(other)) {
            return;
        }
        if (property.required() || random.nextBoolean()) {
            properties.put(property.name(), properties.get(other));
        } else {
            properties.remove(property.name());
        }
    }

    private Object value(Property property) {
        return switch (property.kind()) {
            case STRING -> FORMS.getOrDefault(property.name(), pick(WORDS) + " " + random.nextInt(100));
            case INT -> least(property) + random.nextInt(3);
            case FLOAT -> least(property) + random.nextInt(2) * 0.5;
            case BOOLEAN -> random.nextBoolean();
            case DATE_TIME -> OffsetDateTime.of(2026, 1 + random.nextInt(6), 3, 8, 0, 0, 0, ZoneOffset.UTC);
            case DATE -> "2026-03-0" + (1 + random.nextInt(9));
            case GEO_POINT ->
                Map.of(
                        "latitude",
                        39.9 + random.nextInt(10) / 1000.0,
                        "longitude",
                        116.4 + random.nextInt(10) / 1000.0);
            case JSON -> Map.of("word", pick(WORDS));
            case ENUM -> pick(property.values());
        };
    }

    private static int least(Property property) {
        Double min = property.min();
        return min == null ? 0 : (int) Math.ceil(min);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
