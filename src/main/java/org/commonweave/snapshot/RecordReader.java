package org.commonweave.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads the records of a scope's members and what ties them together, in force or not, as far as they are known. */
@Component
class RecordReader {

    private static final String PERSON = "Person";
    private static final Statement ALLOCATIONS = Statement.named("snapshot/allocations");
    private static final Statement PEOPLE = Statement.named("snapshot/person-nodes");
    private static final Statement PERSON_TIES = Statement.named("snapshot/person-ties");
    private static final Statement TIES_TO_PEOPLE = Statement.named("snapshot/person-ties-to");

    /** Labels that are read in full: there are few, and they are looked up by what belongs to the scope. */
    static final Set<String> WHOLE = Set.of("Category", "Cohort");

    /** What leads from a record of a label and matters to a diagnostic. */
    private static final Map<String, List<String>> TIES = Map.of(
            "Place", List.of("WITHIN", "POPULATION", "HAS_NEED"),
            "Organization",
                    List.of(
                            "PART_OF",
                            "SERVES",
                            "LOCATED_AT",
                            "OFFERS",
                            "PROVIDES",
                            "HAS_NEED",
                            "WORKS_ON",
                            "LED",
                            "JOINED",
                            "DECIDED",
                            "PARTY_TO",
                            "RATES"),
            "Resource", List.of("LOCATED_AT", "SERVES", "IN_CATEGORY"),
            "Need", List.of("LOCATED_AT", "IN_CATEGORY"),
            "Activity", List.of("LOCATED_AT", "IN_CATEGORY", "REQUIRES"),
            "Whistle", List.of("BLOWN_BY", "ABOUT", "SUMMONS"),
            "Category", List.of("BROADER"));

    /** All that is ever read; facts rest on no other record. */
    static final Set<String> LABELS = Set.of(
            "Place",
            "Organization",
            "Resource",
            "Need",
            "Activity",
            "Whistle",
            "Agreement",
            PERSON,
            "Category",
            "Cohort");

    /** Records and what ties them together; more would not be held in memory beside other scopes. */
    private static final int MAX_RECORDS = 3_000_000;

    private final Graph graph;
    private final Model model;

    RecordReader(Graph graph, Model model) {
        this.graph = graph;
        this.model = model;
    }

    Flux<GraphRecord> read(Members members, Viewer viewer, Moment at) {
        Rows rows = new Rows();
        Flux<GraphRecord> whole = Flux.fromIterable(WHOLE)
                .concatMap(label -> nodes(rows, label, "", List.of(), viewer, at)
                        .concatWith(ties(rows, label, "", List.of(), viewer, at)));
        return own(rows, members, false, viewer, at).concatWith(whole).index().handle((record, next) -> {
            if (record.getT1() < MAX_RECORDS) {
                next.next(record.getT2());
            } else {
                next.error(ScopeReader.tooLarge(MAX_RECORDS));
            }
        });
    }

    /** Some records as they are now, with all that leads from them and to them whether or not its other end is a member. */
    Flux<GraphRecord> around(Members some, Viewer viewer, Moment at) {
        Rows rows = new Rows();
        Flux<GraphRecord> into = Flux.fromIterable(some.ids().keySet())
                .concatMap(label -> tiesTo(rows, label, some.of(label), viewer, at));
        return Flux.concat(
                own(rows, some, true, viewer, at),
                into,
                graph.read(TIES_TO_PEOPLE, viewer, at, some.parameters(), rows::tie));
    }

    private Flux<GraphRecord> own(Rows rows, Members members, boolean anybody, Viewer viewer, Moment at) {
        Flux<GraphRecord> nodes = Flux.fromIterable(members.ids().keySet())
                .filter(label -> !label.equals(PERSON))
                .concatMap(label -> nodes(rows, label, "n.id IN $ids AND ", members.of(label), viewer, at));
        Flux<GraphRecord> ties = Flux.fromIterable(members.ids().keySet())
                .filter(TIES::containsKey)
                .concatMap(label -> ties(rows, label, "a.id IN $ids AND ", members.of(label), viewer, at));
        Flux<GraphRecord> allocations = members.any("Resource") || members.any("Need")
                ? graph.read(ALLOCATIONS, viewer, at, members.parameters(), rows::tie)
                : Flux.empty();
        return Flux.concat(nodes, ties, allocations, people(rows, members.of(PERSON), anybody, viewer, at));
    }

    private Flux<GraphRecord> people(Rows rows, List<String> ids, boolean anybody, Viewer viewer, Moment at) {
        return ids.isEmpty()
                ? Flux.empty()
                : graph.read(PEOPLE, viewer, at, Map.of("ids", ids), row -> rows.node(PERSON, row))
                        .concatWith(
                                graph.read(PERSON_TIES, viewer, at, Map.of("ids", ids, "anybody", anybody), rows::tie));
    }

    private Flux<GraphRecord> nodes(Rows rows, String label, String which, List<String> ids, Viewer viewer, Moment at) {
        Statement statement = new Statement(
                "snapshot/" + label,
                "MATCH (n:" + label + ") WHERE " + which + Visible.visible("n") + " AND " + Visible.known("n")
                        + " RETURN n {.*, searchText: null, searchKey: null, extras: null} AS properties");
        return graph.read(statement, viewer, at, Map.of("ids", ids), row -> rows.node(label, row));
    }

    private Flux<GraphRecord> ties(Rows rows, String label, String which, List<String> ids, Viewer viewer, Moment at) {
        List<String> types = TIES.get(label);
        if (types == null) {
            return Flux.empty();
        }
        Statement statement = new Statement(
                "snapshot/ties-of-" + label,
                "MATCH (a:" + label + ")-[t:" + String.join("|", types) + "]->(b) WHERE " + which
                        + Visible.visible("t") + " AND " + Visible.known("t") + " AND " + Visible.visible("b")
                        + " RETURN type(t) AS type, t.id AS id, '" + label
                        + "' AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId, properties(t) AS properties");
        return graph.read(statement, viewer, at, Map.of("ids", ids), rows::tie);
    }

    /** The same ties from their other end. */
    private Flux<GraphRecord> tiesTo(Rows rows, String label, List<String> ids, Viewer viewer, Moment at) {
        Map<String, List<String>> from = TIES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(type -> leadsTo(type, label)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> types = from.values().stream()
                .flatMap(List::stream)
                .filter(type -> leadsTo(type, label))
                .collect(Collectors.toCollection(TreeSet::new));
        if (types.isEmpty()) {
            return Flux.empty();
        }
        Statement statement = new Statement(
                "snapshot/ties-to-" + label,
                "UNWIND $ids AS id MATCH (b:" + label + " {id: id})<-[t:" + String.join("|", types) + "]-(a:"
                        + from.keySet().stream().sorted().collect(Collectors.joining("|"))
                        + ") WHERE " + Visible.visible("t") + " AND " + Visible.known("t") + " AND "
                        + Visible.visible("b")
                        + " RETURN type(t) AS type, t.id AS id, labels(a)[0] AS fromLabel, a.id AS fromId, '" + label
                        + "' AS toLabel, b.id AS toId, properties(t) AS properties");
        return graph.read(statement, viewer, at, Map.of("ids", ids), rows::tie);
    }

    private boolean leadsTo(String type, String label) {
        return model.relationshipType(type).to().contains(label);
    }

    /** True of a tie that is read for a scope with these members. */
    static boolean between(RelationshipRecord tie, Set<NodeRef> members) {
        boolean from = members.contains(tie.from()) || WHOLE.contains(tie.from().label());
        boolean to = members.contains(tie.to());
        return switch (tie.type()) {
            case "ALLOCATED" -> from || to;
            case "KNOWS" -> from && to;
            case "GAVE_TIME" -> from && (to || !tie.to().label().equals(PERSON));
            default -> from;
        };
    }
}
