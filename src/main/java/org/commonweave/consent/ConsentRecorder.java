package org.commonweave.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.Checked;
import org.commonweave.change.WriteGuard;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down every change of a consent, whoever makes it and by whatever way, in the transaction that makes it. */
@Component
@Order(20)
class ConsentRecorder implements WriteGuard {

    private static final Statement BEFORE = Statement.named("consent/before");
    private static final Statement TIES_BEFORE = Statement.named("consent/acquaintances-before");
    private static final Statement APPEND = Statement.aside("consent/append-events");

    private final PersonalKeys keys;
    private final Clock clock;

    ConsentRecorder(PersonalKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Mono<WriteOutcome> write(
            GraphTransaction transaction, List<Checked> batch, Function<List<Checked>, Mono<WriteOutcome>> on) {
        List<Checked> people = batch.stream().filter(ConsentRecorder::person).toList();
        List<Checked> ties =
                batch.stream().filter(ConsentRecorder::acquaintance).toList();
        if (people.isEmpty() && ties.isEmpty()) {
            return on.apply(batch);
        }
        return before(transaction, BEFORE, "people", people)
                .zipWith(before(transaction, TIES_BEFORE, "ties", ties))
                .flatMap(before -> {
                    List<Checked> written = transaction.author().equals(Viewer.SYSTEM)
                            ? Withdrawn.kept(batch, before.getT1(), before.getT2())
                            : batch;
                    return on.apply(written)
                            .flatMap(outcome -> append(
                                            transaction,
                                            events(
                                                    transaction.author(),
                                                    written,
                                                    outcome,
                                                    before.getT1(),
                                                    before.getT2()))
                                    .thenReturn(outcome));
                });
    }

    static boolean person(Checked one) {
        return one.record() instanceof NodeRecord node && node.label().equals("Person");
    }

    static boolean acquaintance(Checked one) {
        return one.record() instanceof RelationshipRecord tie && tie.type().equals("KNOWS");
    }

    private List<Told> events(
            Viewer author,
            List<Checked> written,
            WriteOutcome outcome,
            Map<String, Record> people,
            Map<String, Record> ties) {
        Set<GraphRecord> refused =
                outcome.refused().stream().map(WriteOutcome.Refused::record).collect(Collectors.toSet());
        List<Told> events = new ArrayList<>();
        for (Checked one : written) {
            if (!refused.contains(one.record())) {
                String id = one.record().id();
                if (person(one)) {
                    events.addAll(ofPerson(author, one, people.get(id)));
                } else if (acquaintance(one)) {
                    events.addAll(ofTie(author, one, ties.get(id)));
                }
            }
        }
        return events;
    }

    private record Told(String person, ConsentEvent event) {}

    private Mono<Map<String, Record>> before(
            GraphTransaction transaction, Statement statement, String parameter, List<Checked> records) {
        if (records.isEmpty()) {
            return Mono.just(Map.of());
        }
        List<String> ids = records.stream().map(one -> one.record().id()).toList();
        // In a map, because of a list the database has its length, too, for part of what it is asked, and plans by it.
        return transaction
                .run(statement, Viewer.SYSTEM, now(), Map.of("batch", Map.of(parameter, ids)), row -> row)
                .collectMap(row -> row.get("id").asString(), row -> row);
    }

    private List<Told> ofPerson(Viewer author, Checked now, @Nullable Record before) {
        List<Told> events = new ArrayList<>();
        String person = now.record().id();
        for (ConsentPurpose purpose : ConsentPurpose.ALL) {
            boolean was = before != null && before.get(purpose.property()).asBoolean();
            boolean is = Boolean.TRUE.equals(now.properties().get(purpose.property()));
            if (was != is) {
                events.add(told(author, person, purpose.name(), null, is));
            }
        }
        return events;
    }

    /** Of each end: what one of them agreed to is that one's, whether or not the other did. */
    private List<Told> ofTie(Viewer author, Checked now, @Nullable Record before) {
        RelationshipRecord tie = (RelationshipRecord) now.record();
        List<String> ends = List.of(tie.from().id(), tie.to().id());
        Set<String> was = before == null
                ? Set.of()
                : agreed(
                        before.get("both").asBoolean(),
                        before.get("agreedBy").isNull()
                                ? null
                                : before.get("agreedBy").asList(),
                        ends);
        Set<String> is = agreed(
                Boolean.TRUE.equals(now.properties().get("consentBoth")),
                now.properties().get("agreedBy") instanceof List<?> by ? by : null,
                ends);
        return ends.stream()
                .distinct()
                .filter(end -> was.contains(end) != is.contains(end))
                .map(end -> told(author, end, ConsentEvent.ACQUAINTANCE, tie.id(), is.contains(end)))
                .toList();
    }

    /** Who of the two agreed. Where only the sum of both is known, neither did unless both did. */
    static Set<String> agreed(boolean both, @Nullable List<?> by, List<String> ends) {
        if (both) {
            return Set.copyOf(new HashSet<>(ends));
        }
        return by == null
                ? Set.of()
                : by.stream().map(String::valueOf).filter(ends::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Told told(Viewer author, String person, String purpose, @Nullable String tie, boolean given) {
        return new Told(
                person,
                new ConsentEvent(
                        purpose, tie, given, OffsetDateTime.now(clock), ConsentEvent.by(author, person), null));
    }

    private Mono<Void> append(GraphTransaction transaction, List<Told> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        List<String> owners = transaction.author().owners();
        return keys.key().flatMap(key -> {
            String byKey = owners.isEmpty() ? null : key.of("author", owners.get(owners.size() - 1));
            List<Map<String, Object>> rows = events.stream()
                    .map(told -> told.event().properties(told.person(), byKey))
                    .toList();
            return transaction
                    .run(APPEND, Viewer.SYSTEM, now(), Map.of("events", rows), row -> row)
                    .then();
        });
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
