package org.commonweave.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Viewer;
import org.commonweave.consent.ConsentEvent;
import org.commonweave.consent.Consents;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what is stored about the viewer's person. Whose it is comes from the identity and never from an argument. */
@Component
class MyDataReader {

    private static final Statement PERSON = Statement.named("rights/person");
    private static final Statement TIES = Statement.named("rights/ties");
    private static final Statement RECORDS = Statement.named("rights/own-records");
    private static final Statement ACCOUNTS = Statement.named("rights/accounts");
    private static final Statement PROVIDER_SESSIONS = Statement.named("rights/provider-sessions");
    private static final Statement ACTS = Statement.named("rights/acted");

    private final Graph graph;
    private final PersonScan scan;
    private final Consents consents;
    private final Corrections corrections;
    private final Clock clock;

    MyDataReader(Graph graph, PersonScan scan, Consents consents, Corrections corrections, Clock clock) {
        this.graph = graph;
        this.scan = scan;
        this.consents = consents;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Records of others in which the person is written down. */
    private record Elsewhere(List<MyData.DataRecord> records, List<MyData.DataTie> ties) {}

    Mono<MyData> of(Viewer viewer, @Nullable Locale locale) {
        String person = self(viewer, locale);
        Asker asker = Asker.of(graph, viewer, clock);
        Map<String, Object> about = Map.of("person", person);
        return asker.ask(PERSON, about)
                .next()
                .map(PersonScan::properties)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(
                        List.of(), Wording.forReader(locale).say("record.none"))))
                .flatMap(properties -> Mono.zip(
                                asker.ask(TIES, about).map(MyDataReader::tie).collectList(),
                                asker.ask(RECORDS, about).map(OwnRecord::of).collectList(),
                                elsewhere(asker, viewer, person, properties),
                                accounts(asker, about),
                                consents.of(person).defaultIfEmpty(List.of()),
                                consents.history(person),
                                asker.ask(ACTS, about).map(MyDataReader::act).collectList(),
                                corrections.of(viewer, person))
                        .map(all -> new MyData(
                                OffsetDateTime.now(clock),
                                new MyData.DataRecord("Person", person, PlainValues.of(properties)),
                                all.getT1(),
                                records(all.getT2(), all.getT3().records()),
                                all.getT3().ties(),
                                all.getT4(),
                                all.getT5(),
                                ofTies(all.getT6()),
                                all.getT7(),
                                all.getT8())));
    }

    static String self(Viewer viewer, @Nullable Locale locale) {
        String person = viewer.person();
        if (person == null) {
            throw new Refusal.Forbidden(List.of(), Wording.forReader(locale).say("self"));
        }
        return person;
    }

    private static MyData.DataTie tie(Record row) {
        PersonTie tie = PersonTie.of(row);
        Map<String, Object> properties = PlainValues.of(tie.properties());
        return new MyData.DataTie(
                tie.type(),
                tie.id(),
                tie.outgoing(),
                tie.other().label(),
                tie.seen() ? tie.other().id() : null,
                tie.name(),
                tie.seen()
                        ? properties
                        : PlainValues.without(properties, tie.other().id()));
    }

    private static MyData.DataRecord act(Record row) {
        Map<String, Object> properties = PlainValues.of(row.asMap());
        properties.remove("label");
        properties.remove("id");
        return new MyData.DataRecord(row.get("label").asString(), row.get("id").asString(), properties);
    }

    private Mono<Elsewhere> elsewhere(Asker asker, Viewer viewer, String person, Map<String, Object> properties) {
        Names names =
                new Names(Names.in(properties).stream().filter(Names::telling).toList());
        return scan.find(asker, person, names.needles(person)).collectList().map(found -> {
            List<MyData.DataRecord> records = new ArrayList<>();
            List<MyData.DataTie> ties = new ArrayList<>();
            for (GraphRecord record : found) {
                Map<String, Object> shown = shown(record, viewer, person, names);
                if (shown.isEmpty()) {
                    continue;
                }
                if (record instanceof NodeRecord node) {
                    records.add(new MyData.DataRecord(node.label(), node.id(), shown));
                } else if (record instanceof RelationshipRecord tie) {
                    ties.add(new MyData.DataTie(
                            tie.type(), tie.id(), null, tie.to().label(), null, null, shown));
                }
            }
            return new Elsewhere(records, ties);
        });
    }

    /** All of what the viewer may see and the person is in; of the rest, the person's identifier alone. */
    private static Map<String, Object> shown(GraphRecord record, Viewer viewer, String person, Names names) {
        Map<String, Object> plain = PlainValues.of(record.properties());
        boolean visible = viewer.role().levels().contains(String.valueOf(plain.get("visibility")))
                || viewer.owners().contains(String.valueOf(plain.get("ownerId")));
        boolean written =
                plain.values().stream().anyMatch(value -> value.toString().contains(person));
        boolean named = plain.values().stream().anyMatch(value -> names.in(value.toString()));
        return visible && (written || named) ? plain : PlainValues.only(plain, person);
    }

    private static List<MyData.DataRecord> records(List<OwnRecord> own, List<MyData.DataRecord> elsewhere) {
        List<MyData.DataRecord> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        own.forEach(record -> {
            ids.add(record.id());
            all.add(new MyData.DataRecord(record.label(), record.id(), PlainValues.of(record.properties())));
        });
        elsewhere.stream().filter(record -> !ids.contains(record.uuid())).forEach(all::add);
        return all;
    }

    private static Mono<List<MyData.DataAccount>> accounts(Asker asker, Map<String, Object> about) {
        Mono<List<MyData.DataAccount>> local =
                asker.ask(ACCOUNTS, about).map(MyDataReader::account).collectList();
        return local.zipWith(asker.all(PROVIDER_SESSIONS, about), (accounts, sessions) -> {
            List<MyData.DataAccount> all = new ArrayList<>(accounts);
            sessions.forEach(row -> all.add(new MyData.DataAccount(
                    row.get("name").asString(null),
                    null,
                    false,
                    null,
                    List.of(PlainValues.of(row.asMap())),
                    List.of())));
            return all;
        });
    }

    private static MyData.DataAccount account(Record row) {
        return new MyData.DataAccount(
                row.get("name").asString(),
                row.get("role").asString(),
                row.get("isLocked").asBoolean(),
                row.get("createdAt").asOffsetDateTime(),
                list(row.get("sessions")),
                list(row.get("tokens")));
    }

    private static List<Object> list(Value values) {
        return values.asList(value -> (Object) PlainValues.of(value.asMap()));
    }

    private static List<ConsentEvent> ofTies(List<ConsentEvent> history) {
        return history.stream().filter(event -> event.tie() != null).toList();
    }
}
