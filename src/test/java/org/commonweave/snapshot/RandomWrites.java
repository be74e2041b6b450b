package org.commonweave.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** Changes of the sample that follow from a seed: of any record, of who may see it, and ties of every type between any two. */
final class RandomWrites {

    private static final List<String> VISIBILITIES = List.of("PUBLIC", "PUBLIC", "PARTNERS", "ORG", "PRIVATE");
    private static final List<String> CONSENTS =
            List.of("consentStats", "consentIntroduce", "consentInvite", "consentShare");

    private static final Map<String, Map<String, Object>> NEW_TIES = Map.of(
            "SUMMONS", Map.of("seq", 1, "sentAt", "2026-05-01T08:00:00+08:00"),
            "RATES", Map.of("wave", "2026", "reliability", 3),
            "POPULATION", Map.of("count", 1234, "countedOn", "2026-06-01"),
            "ALLOCATED", Map.of("quantity", 2.5, "status", "DELIVERED", "at", "2026-05-01T08:00:00+08:00"),
            "HOLDS_ROLE", Map.of("role", "主任", "leads", true),
            "KNOWS", Map.of("trust", 0.7, "consentBoth", true, "visibility", "PARTNERS"),
            "TOOK_PART", Map.of("hours", 2.0),
            "GAVE_TIME", Map.of("hours", 1.5, "at", "2026-05-01T08:00:00+08:00", "confirmedBoth", true),
            "INVITED", Map.of("at", "2026-05-01T08:00:00+08:00", "status", "INVITED"));

    private static final Map<String, Map<String, Object>> NEW_NODES = Map.of(
            "Organization", Map.of("nameEn", "New", "kind", "CHARITY"),
            "Activity", Map.of("nameEn", "New", "kind", "MEETING"),
            "Need", Map.of("nameEn", "New", "status", "OPEN"),
            "Resource", Map.of("nameEn", "New", "resourceClass", "SPACE"),
            "Person", Map.of("nameEn", "New", "consentStats", true),
            "Place", Map.of("nameEn", "New", "level", "SITE"));

    private final Random random;
    private final Model model;
    private final Set<String> kept;
    private final Map<String, List<NodeRecord>> nodes = new HashMap<>();
    private final List<RelationshipRecord> ties = new ArrayList<>();
    private int made;

    /** @param kept identifiers of records that stay as they are */
    RandomWrites(long seed, Model model, Stream<GraphRecord> records, Set<String> kept) {
        this.random = new Random(seed);
        this.model = model;
        this.kept = kept;
        records.forEach(record -> {
            if (record instanceof NodeRecord node) {
                of(node.label()).add(node);
            } else if (record instanceof RelationshipRecord tie) {
                ties.add(tie);
            }
        });
    }

    List<GraphRecord> next() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> node();
            case 2 -> person();
            case 3, 4 -> tie();
            case 5 -> List.of(newTie(type()));
            case 6 -> newcomer();
            default -> List.of(newTie("KNOWS"));
        };
    }

    private List<GraphRecord> node() {
        List<NodeRecord> some = of(one(
                List.of("Organization", "Activity", "Need", "Resource", "Agreement", "Whistle", "Place", "Person")));
        int index = random.nextInt(some.size());
        NodeRecord node = some.get(index);
        if (kept.contains(node.id())) {
            return List.of();
        }
        NodeRecord changed = new NodeRecord(node.label(), node.id(), seen(node.properties()));
        some.set(index, changed);
        return List.of(changed);
    }

    private List<GraphRecord> person() {
        List<NodeRecord> people = of("Person");
        int index = random.nextInt(people.size());
        NodeRecord person = people.get(index);
        Map<String, Object> properties = new LinkedHashMap<>(person.properties());
        String consent = one(CONSENTS);
        boolean given = !Boolean.TRUE.equals(properties.get(consent));
        properties.put(consent, given);
        if (consent.equals("consentShare")) {
            properties.put("visibility", given ? "PARTNERS" : "PRIVATE");
        }
        NodeRecord changed = new NodeRecord("Person", person.id(), properties);
        people.set(index, changed);
        return List.of(changed);
    }

    private List<GraphRecord> tie() {
        int index = random.nextInt(ties.size());
        RelationshipRecord tie = ties.get(index);
        RelationshipRecord changed =
                new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), seen(tie.properties()));
        ties.set(index, changed);
        return List.of(changed);
    }

    /** The same with another audience, another keeper or another end. */
    private Map<String, Object> seen(Map<String, Object> properties) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        switch (random.nextInt(3)) {
            case 0 -> changed.put("validTo", "2026-06-%02dT00:00:00+08:00".formatted(1 + random.nextInt(28)));
            case 1 -> changed.put("ownerId", any("Organization").id());
            default -> changed.put("visibility", one(VISIBILITIES));
        }
        return changed;
    }

    private String type() {
        List<String> types = model.relationshipTypes().stream()
                .map(RelationshipType::name)
                .filter(type -> !type.equals("FROM_SOURCE") && !type.equals("BROADER"))
                .toList();
        return one(types);
    }

    private GraphRecord newTie(String type) {
        RelationshipType kind = model.relationshipType(type);
        return newTie(type, any(one(List.copyOf(kind.from()))), any(one(List.copyOf(kind.to()))));
    }

    private GraphRecord newTie(String type, NodeRef from, NodeRef to) {
        Map<String, Object> properties = new LinkedHashMap<>(NEW_TIES.getOrDefault(type, Map.of()));
        if (random.nextBoolean()) {
            properties.put("visibility", type.equals("KNOWS") && random.nextBoolean() ? "PRIVATE" : "PUBLIC");
        }
        RelationshipRecord tie = RelationshipRecord.of(type, from, to, "new-" + made++, properties);
        ties.add(tie);
        return tie;
    }

    /** Somebody or something new, and what ties it to what there is. */
    private List<GraphRecord> newcomer() {
        String label = one(List.copyOf(new TreeSet<>(NEW_NODES.keySet())));
        NodeRecord node = new NodeRecord(label, "new-" + label + made++, NEW_NODES.getOrDefault(label, Map.of()));
        NodeRef ref = new NodeRef(label, node.id());
        of(label).add(node);
        List<GraphRecord> records = new ArrayList<>(List.of(node));
        List<RelationshipType> types = model.relationshipTypes().stream()
                .filter(type -> !type.name().equals("FROM_SOURCE"))
                .filter(type -> type.from().contains(label) || type.to().contains(label))
                .toList();
        for (int i = 0; i < 3; i++) {
            RelationshipType type = one(types);
            boolean from = type.from().contains(label);
            NodeRef other = any(one(List.copyOf(from ? type.to() : type.from())));
            records.add(from ? newTie(type.name(), ref, other) : newTie(type.name(), other, ref));
        }
        return records;
    }

    private List<NodeRecord> of(String label) {
        return nodes.computeIfAbsent(label, any -> new ArrayList<>());
    }

    private NodeRef any(String label) {
        List<NodeRecord> some = of(label);
        return new NodeRef(label, some.get(random.nextInt(some.size())).id());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
