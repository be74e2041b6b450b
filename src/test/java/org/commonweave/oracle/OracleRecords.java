package org.commonweave.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Frame;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** An example as records. What an example leaves out because it does not matter there gets a plain value. */
final class OracleRecords {

    private static final String SCOPE = "oracle-scope";
    private static final String ORGANIZER = "oracle-organizer";
    private static final double HOURS_PER_MONTH = 730.485;
    private static final Set<String> LABELS =
            Set.of("Organization", "Person", "Place", "Resource", "Need", "Activity", "Whistle", "Agreement", "Cohort");
    private static final Set<String> TYPES = Set.of(
            "LED",
            "JOINED",
            "DECIDED",
            "TOOK_PART",
            "IN_COHORT",
            "POPULATION",
            "ALLOCATED",
            "PROVIDES",
            "WORKS_ON",
            "PARTY_TO",
            "HOLDS_ROLE",
            "KNOWS",
            "BLOWN_BY",
            "ABOUT",
            "SUMMONS",
            "RATES");

    private final Oracle oracle;
    private final Frame frame;
    private final Map<String, GraphRecord> records = new LinkedHashMap<>();

    OracleRecords(Oracle oracle, Frame frame) {
        this.oracle = oracle;
        this.frame = frame;
        oracle.nodes().stream().filter(node -> LABELS.contains(node.label())).forEach(this::node);
        oracle.edges().stream().filter(edge -> TYPES.contains(edge.type())).forEach(this::edge);
        surround();
    }

    static OffsetDateTime time(String day) {
        return LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    }

    Stream<GraphRecord> all() {
        return records.values().stream();
    }

    String scope() {
        return oracle.nodes().stream()
                .filter(node -> node.label().equals("Place"))
                .map(Oracle.Node::id)
                .findFirst()
                .orElse(SCOPE);
    }

    private void node(Oracle.Node node) {
        Map<String, Object> props = dated(node.props());
        switch (node.label()) {
            case "Organization" -> {
                props.putIfAbsent("kind", "OTHER");
                rename(props, "group", "bloc");
            }
            case "Activity" -> {
                props.put("kind", "EVENT");
                props.put("start", frame.asOf().minusDays(10));
            }
            case "Person" -> person(props);
            case "Need" -> {
                props.put("status", "OPEN");
                rename(props, "beneficiary", "beneficiaryCohort");
                category(node, props);
            }
            case "Resource" -> {
                props.put("capacityAsOf", frame.asOf());
                props.putIfAbsent("resourceClass", "MATERIAL");
                restriction(props);
                category(node, props);
            }
            case "Agreement" -> props.putIfAbsent("kind", "MOU");
            case "Whistle" -> whistle(node, props);
            default -> {
                // Places and cohorts are complete as they are.
            }
        }
        put(new NodeRecord(node.label(), node.id(), props));
    }

    private void person(Map<String, Object> props) {
        props.put("consentStats", true);
        rename(props, "introConsent", "consentIntroduce");
        props.putIfAbsent("consentIntroduce", true);
        // Examples give hours for the whole window, people say them by the month.
        if (props.get("capacityHours") instanceof Number hours) {
            props.put(
                    "capacityHours",
                    hours.doubleValue() * HOURS_PER_MONTH / oracle.length().toHours());
        }
    }

    private void restriction(Map<String, Object> props) {
        Object restriction = props.remove("restriction");
        if (restriction != null) {
            props.put("restrictions", List.of(restriction));
        }
    }

    private void category(Oracle.Node node, Map<String, Object> props) {
        if (props.remove("category") instanceof String code) {
            put(new NodeRecord("Category", code, Map.of("scheme", "oracle", "code", code)));
            tie("IN_CATEGORY", ref(node.id()), new NodeRef("Category", code), Map.of());
        }
    }

    private void whistle(Oracle.Node node, Map<String, Object> props) {
        double oldest = oracle.edges().stream()
                .filter(edge -> edge.type().equals("SUMMONS") && edge.from().equals(node.id()))
                .mapToDouble(edge -> observed(edge))
                .max()
                .orElse(0);
        props.put("kind", "WORK");
        props.put("blownAt", ago(oldest));
        if ("CLOSED".equals(props.get("state"))) {
            props.put("closedAt", frame.asOf().minusMinutes(1));
        } else if ("OPEN".equals(props.get("state"))) {
            props.put("state", "DISPATCHED");
        }
    }

    private void edge(Oracle.Edge edge) {
        Map<String, Object> props = dated(edge.props());
        switch (edge.type()) {
            case "TOOK_PART" -> props.put("confirmedBy", List.of(edge.from(), ORGANIZER));
            case "HOLDS_ROLE" -> props.putIfAbsent("role", "member");
            case "KNOWS" -> {
                props.putIfAbsent("trust", 1.0);
                props.putIfAbsent("consentBoth", true);
            }
            case "RATES" -> {
                props.put("wave", "1");
                rename(props, "mission", "sharedMission");
                rename(props, "resources", "resourceContribution");
            }
            case "SUMMONS" -> summons(edge, props);
            default -> {
                // The others are complete as they are.
            }
        }
        tie(edge.type(), ref(edge.from()), ref(edge.to()), props);
    }

    private void summons(Oracle.Edge edge, Map<String, Object> props) {
        OffsetDateTime sent = ago(observed(edge));
        long earlier = records.values().stream()
                .filter(record -> record instanceof RelationshipRecord tie
                        && tie.type().equals("SUMMONS")
                        && tie.from().id().equals(edge.from()))
                .count();
        props.put("seq", (int) earlier + 1);
        props.put("sentAt", sent);
        props.put("signedAt", after(sent, props.get("signedAfterH")));
        props.put("reportedAt", after(sent, props.get("reportedAfterH")));
        props.values().removeIf(value -> value == null);
    }

    /** Puts what is found nowhere into the scope, and has an organizer lead what nobody led. */
    private void surround() {
        NodeRef scope = new NodeRef("Place", scope());
        put(new NodeRecord("Place", scope.id(), Map.of("level", "COMMUNITY")));
        boolean led = oracle.edges().stream().anyMatch(edge -> edge.type().equals("LED"));
        for (Oracle.Node node : oracle.nodes()) {
            NodeRef ref = new NodeRef(node.label(), node.id());
            switch (node.label()) {
                case "Organization" -> tie("SERVES", ref, scope, Map.of());
                case "Need", "Resource", "Activity" -> tie("LOCATED_AT", ref, scope, Map.of());
                case "Person" -> idle(ref);
                default -> {
                    // Reached through the others.
                }
            }
            if (node.label().equals("Activity") && !led) {
                NodeRef organizer = new NodeRef("Organization", ORGANIZER);
                put(new NodeRecord("Organization", ORGANIZER, Map.of("kind", "OTHER")));
                tie("LED", organizer, ref, Map.of());
            }
        }
    }

    /** Who registered and gave no hours has put a name down all the same. */
    private void idle(NodeRef person) {
        oracle.nodes().stream()
                .filter(node -> node.label().equals("Activity"))
                .findFirst()
                .filter(activity ->
                        oracle.edges().stream().noneMatch(edge -> edge.from().equals(person.id())))
                .ifPresent(activity -> tie("TOOK_PART", person, ref(activity.id()), Map.of("hours", 0)));
    }

    private OffsetDateTime ago(double hours) {
        return frame.asOf().minus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    private static @Nullable OffsetDateTime after(OffsetDateTime sent, @Nullable Object hours) {
        return hours instanceof Number number
                ? sent.plus(Duration.ofSeconds(Math.round(number.doubleValue() * 3600)))
                : null;
    }

    private static double observed(Oracle.Edge edge) {
        return edge.props().get("observedH") instanceof Number hours ? hours.doubleValue() : 0;
    }

    private NodeRef ref(String id) {
        return oracle.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(node -> new NodeRef(node.label(), id))
                .findFirst()
                .orElseThrow();
    }

    private void put(NodeRecord node) {
        records.putIfAbsent(node.label() + " " + node.id(), node);
    }

    private void tie(String type, NodeRef from, NodeRef to, Map<String, Object> props) {
        String id = from.id() + "-" + type + "-" + to.id();
        records.put(id, new RelationshipRecord(type, id, from, to, props));
    }

    private static void rename(Map<String, Object> props, String from, String to) {
        Object value = props.remove(from);
        if (value != null) {
            props.put(to, value);
        }
    }

    private static Map<String, Object> dated(Map<String, Object> props) {
        Map<String, Object> dated = new LinkedHashMap<>(props);
        dated.replaceAll((name, value) ->
                Set.of("validFrom", "validTo", "recordedAt", "at").contains(name) && value instanceof String day
                        ? time(day)
                        : value);
        return dated;
    }
}
