package org.commonweave.caselog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.casework.Actor;
import org.commonweave.casework.Case;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Casework;
import org.commonweave.casework.Ruling;
import org.commonweave.casework.Step;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes steps. The case is locked, looked at again, and written together with its log in one transaction, so that its
 * history is one however many act at once.
 */
@Component
public class CaseSteps {

    private final Graph graph;
    private final Transactions transactions;
    private final StoredCases cases;
    private final CaseRecords records;
    private final Parties parties;
    private final CaseLog log;
    private final Clock clock;

    CaseSteps(
            Graph graph,
            Transactions transactions,
            StoredCases cases,
            CaseRecords records,
            Parties parties,
            CaseLog log,
            Clock clock) {
        this.graph = graph;
        this.transactions = transactions;
        this.cases = cases;
        this.records = records;
        this.parties = parties;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A case to begin.
     *
     * @param properties what its record says beside its course
     * @param others further records to write with it, of which those that lead from it come after it
     */
    public record Opening(
            CaseType type,
            String id,
            Map<String, Object> properties,
            List<GraphRecord> others,
            List<String> to,
            @Nullable String reason) {

        public Opening {
            others = List.copyOf(others);
            to = List.copyOf(to);
        }
    }

    /** Begins a case inside a transaction of the caller's. */
    public Mono<Outcome> open(GraphTransaction transaction, Viewer viewer, Opening opening) {
        if (!WritePolicy.mayCreate(viewer) || viewer.organization() == null) {
            return Mono.just(notAllowed());
        }
        Actor actor = new Actor(viewer.role().name(), viewer.organization(), false);
        Ruling ruling = Casework.open(
                opening.type(), opening.id(), actor, opening.to(), opening.reason(), OffsetDateTime.now(clock));
        if (ruling instanceof Ruling.Taken taken) {
            List<GraphRecord> all = new ArrayList<>(opening.others().stream()
                    .filter(record -> !(record instanceof RelationshipRecord))
                    .toList());
            all.add(CaseRecords.node(taken.after(), opening.properties()));
            opening.others().stream()
                    .filter(RelationshipRecord.class::isInstance)
                    .forEach(all::add);
            all.addAll(CaseRecords.ties(taken.after()));
            return parties.missing(transaction, viewer, "Organization", opening.to(), toField(opening.type()))
                    .flatMap(missing -> missing.map(Mono::just)
                            .orElseGet(() -> write(transaction, opening.id(), all, taken.events())));
        }
        return Mono.just(told(ruling, opening.type(), opening.id()));
    }

    /** Takes a step of a case; once for each key of the client's. */
    public Mono<Outcome> take(
            Viewer viewer, CaseType type, String id, Step step, String field, Map<String, Object> input) {
        return transactions.once(
                viewer,
                type.mutation(step.type()),
                input,
                transaction -> take(transaction, viewer, type, id, step, field));
    }

    /** Takes a step of the case that a summons belongs to. */
    public Mono<Outcome> takeOfSummons(Viewer viewer, CaseType type, Step step, Map<String, Object> input) {
        String summons = String.valueOf(step.summons());
        return transactions.once(
                viewer,
                type.mutation(step.type()),
                input,
                transaction -> transactions
                        .tie(transaction, type.tie(), summons)
                        .flatMap(found -> found.map(tie -> take(
                                        transaction, viewer, type, tie.from().id(), step, "summons"))
                                .orElseGet(() -> Mono.just(notFound("summons")))));
    }

    /**
     * What the service does by itself; false when there was nothing to do.
     *
     * @param step from the case as it is under the lock; empty when there is nothing to do
     */
    public Mono<Boolean> takeAsService(CaseType type, String id, Function<StoredCase, Optional<Step>> step) {
        return graph.write(
                        "caselog/service",
                        transaction -> cases.locked(transaction, type, id, Viewer.SYSTEM)
                                .flatMap(stored -> Mono.justOrEmpty(step.apply(stored))
                                        .flatMap(wanted -> rule(transaction, stored, Actor.SERVICE, wanted)))
                                .map(outcome ->
                                        outcome.done() && !outcome.written().equals(WriteOutcome.NOTHING))
                                .defaultIfEmpty(false)
                                .flux())
                .single();
    }

    private Mono<Outcome> take(
            GraphTransaction transaction, Viewer viewer, CaseType type, String id, Step step, String field) {
        return cases.locked(transaction, type, id, viewer)
                .filter(StoredCase::visible)
                .flatMap(stored -> parties.missing(transaction, viewer, "Organization", step.to(), toField(type, step))
                        .flatMap(missing -> missing.map(Mono::just)
                                .orElseGet(() -> rule(transaction, stored, stored.actor(viewer), step))))
                .switchIfEmpty(Mono.fromSupplier(() -> notFound(field)));
    }

    private Mono<Outcome> rule(GraphTransaction transaction, StoredCase stored, Actor actor, Step step) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        StoredCase.Begun begun = stored.begun(now);
        Case before = begun.file();
        Ruling ruling = Casework.rule(before, step, actor, now);
        if (ruling instanceof Ruling.Taken taken) {
            List<CaseEvent> events = new ArrayList<>(begun.history());
            events.addAll(taken.events());
            return records.changed(transaction, begun.history().isEmpty() ? before : null, taken.after())
                    .flatMap(changed -> write(transaction, before.id(), changed, events));
        }
        return Mono.just(told(ruling, before.type(), before.id()));
    }

    private Mono<Outcome> write(
            GraphTransaction transaction, String id, List<GraphRecord> changed, List<CaseEvent> events) {
        return transactions
                .write(transaction, changed)
                .flatMap(outcome -> outcome.done()
                        ? log.append(transaction, events).thenReturn(Outcome.done(id, outcome.written()))
                        : Mono.just(outcome));
    }

    private static Outcome told(Ruling ruling, CaseType type, String id) {
        return ruling instanceof Ruling.Refused refused
                ? Outcome.refused(
                        refused.field().isEmpty()
                                ? null
                                : refused.field().equals("summon") ? toField(type) : refused.field(),
                        refused.code(),
                        refused.message())
                : Outcome.done(id, WriteOutcome.NOTHING);
    }

    /** The input that names whom it is sent to. */
    static String toField(CaseType type) {
        return type == CaseType.WHISTLE ? "summon" : "to";
    }

    private static String toField(CaseType type, Step step) {
        return step.type() == CaseEventType.DISPATCHED ? toField(type) : "to";
    }

    private static Outcome notFound(String field) {
        return Outcome.refused(field, "NOT_FOUND", "There is no such " + field + ".");
    }

    private static Outcome notAllowed() {
        return Outcome.refused(
                null, "FORBIDDEN", "This is for organizations; sign in for an agency, a charity or a planning office.");
    }
}
