package org.commonweave.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides who may have whom erased, and keeps the certificates. Who is not theirs to erase is as unknown as who is not there. */
@Component
class Erasures {

    private static final Statement PERSON = Statement.named("rights/person");
    private static final Statement LOCK = Statement.named("rights/lock");
    private static final Statement ADMINISTRATORS = Statement.named("rights/administrators");
    private static final Statement CERTIFICATE = Statement.named("rights/certificate");
    private static final Statement SEAL = Statement.named("rights/seal-certificate");

    private final Graph graph;
    private final Transactions transactions;
    private final ErasurePlanner planner;
    private final Erasure erasure;
    private final Clock clock;

    Erasures(Graph graph, Transactions transactions, ErasurePlanner planner, Erasure erasure, Clock clock) {
        this.graph = graph;
        this.transactions = transactions;
        this.planner = planner;
        this.erasure = erasure;
        this.clock = clock;
    }

    private static boolean may(Viewer viewer, String person, @Nullable String owner) {
        boolean keeps = viewer.role().keepsRecords() && owner != null && owner.equals(viewer.organization());
        return viewer.administers() || person.equals(viewer.person()) || keeps;
    }

    Mono<ErasureCertificate.Preview> preview(Viewer viewer, String id, @Nullable Locale locale) {
        String person = GlobalId.uuidOf("Person", id, List.of("id"));
        Asker asker = Asker.of(graph, Viewer.SYSTEM, clock);
        return asker.ask(PERSON, Map.of("person", person))
                .next()
                .filter(row -> may(viewer, person, row.get("ownerId").asString(null)))
                .flatMap(row -> planner.plan(asker, person))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(
                        List.of("id"), Wording.forReader(locale).say("person.unknown"))))
                .flatMap(plan -> asker.all(Statement.named("rights/count-administrators"), Map.of("person", person))
                        .map(rows -> new ErasureCertificate.Preview(
                                plan, rows.stream().anyMatch(Erasures::last) ? "administrator.last" : null)));
    }

    private static boolean last(org.neo4j.driver.Record row) {
        return row.get("own").asInt() > 0 && row.get("others").asInt() == 0;
    }

    Mono<Outcome> erase(Viewer viewer, Map<String, Object> input, @Nullable Locale locale) {
        String person = GlobalId.uuidOf("Person", String.valueOf(input.get("id")), List.of("input", "id"));
        String ground = String.valueOf(input.get("ground"));
        return graph.version()
                .flatMap(before -> transactions.once(
                        viewer,
                        "erasePerson",
                        input,
                        transaction -> allowed(transaction, viewer, person, locale)
                                .flatMap(refused -> refused.done()
                                        ? erase(transaction, person, ground, before, locale)
                                        : Mono.just(refused))));
    }

    /** Done when nothing speaks against it. */
    private Mono<Outcome> allowed(GraphTransaction transaction, Viewer viewer, String person, @Nullable Locale locale) {
        Asker asker = Asker.of(transaction, Viewer.SYSTEM, clock);
        return asker.ask(LOCK, Map.of("person", person))
                .next()
                .filter(row -> may(viewer, person, row.get("ownerId").asString(null)))
                .flatMap(row -> asker.all(ADMINISTRATORS, Map.of("person", person)))
                .map(rows -> rows.stream().anyMatch(Erasures::last)
                        ? Outcome.refused(
                                "id", "INVALID_VALUE", Wording.forReader(locale).say("administrator.last"))
                        : Outcome.done(person, org.commonweave.change.WriteOutcome.NOTHING))
                .defaultIfEmpty(unknown(locale));
    }

    private static Outcome unknown(@Nullable Locale locale) {
        return Outcome.refused("id", "NOT_FOUND", Wording.forReader(locale).say("person.unknown"));
    }

    private Mono<Outcome> erase(
            GraphTransaction transaction, String person, String ground, String before, @Nullable Locale locale) {
        return planner.plan(Asker.of(transaction, Viewer.SYSTEM, clock), person)
                .flatMap(plan -> erasure.carryOut(
                        transaction,
                        plan,
                        ErasureCertificate.of(
                                UUID.randomUUID().toString(), OffsetDateTime.now(clock), ground, plan, before)))
                .defaultIfEmpty(unknown(locale));
    }

    /** Empty when there is none of that number. One whose end was not written down, because the service ended, is completed. */
    Mono<ErasureCertificate> certificate(String number) {
        return stored(number)
                .flatMap(certificate -> certificate.complete()
                        ? Mono.just(certificate)
                        : graph.version()
                                .flatMap(version -> seal(certificate.after(version)))
                                .then(stored(number)));
    }

    private Mono<ErasureCertificate> stored(String number) {
        return Mono.defer(() -> graph.list(
                        CERTIFICATE,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("number", number),
                        row -> ErasureCertificate.of(row.get("certificate"))))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private Mono<Void> seal(ErasureCertificate whole) {
        Map<String, Object> parameters =
                Map.of("number", whole.number(), "after", whole.dataVersionAfter(), "hash", whole.hash());
        return graph.keep(
                        SEAL.name(),
                        transaction -> transaction.run(
                                SEAL, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row -> row))
                .then();
    }
}
