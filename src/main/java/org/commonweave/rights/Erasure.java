package org.commonweave.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.casework.TextSeal;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries out an erasure, all of it in the transaction it is given. */
@Component
class Erasure {

    private static final Statement REMOVE_RECORDS = Statement.named("rights/remove-records");
    private static final Statement REMOVE_LOCATIONS = Statement.named("rights/remove-locations");
    private static final Statement ERASE_WORDS = Statement.named("rights/erase-words");
    private static final Statement DETACH_ACTS = Statement.named("rights/detach-acts");
    private static final Statement FORGET_KEYS = Statement.named("rights/forget-keys");
    private static final Statement FORGET_CHANGES = Statement.named("rights/forget-changes");
    private static final Statement KEEP_PROOFS = Statement.named("rights/keep-proofs");
    private static final Statement DROP_CONSENTS = Statement.named("rights/drop-consents");
    private static final Statement REMOVE_CORRECTIONS = Statement.named("rights/remove-corrections");
    private static final Statement REMOVE_ACCOUNTS = Statement.named("rights/remove-accounts");
    private static final Statement REMOVE_PROVIDER_SESSIONS = Statement.named("rights/remove-provider-sessions");
    private static final Statement REMOVE_PERSON = Statement.named("rights/remove-person");
    private static final Statement KEEP_CERTIFICATE = Statement.named("rights/keep-certificate");

    private final Transactions transactions;
    private final Suppression suppression;
    private final Model model;
    private final Clock clock;

    Erasure(Transactions transactions, Suppression suppression, Model model, Clock clock) {
        this.transactions = transactions;
        this.suppression = suppression;
        this.model = model;
        this.clock = clock;
    }

    /** The outcome is about the certificate. */
    Mono<Outcome> carryOut(GraphTransaction transaction, ErasurePlan plan, ErasureCertificate certificate) {
        String nobody = UUID.randomUUID().toString();
        List<GraphRecord> written = new ArrayList<>(standIn(plan, nobody));
        plan.recordsToKeep()
                .forEach(record ->
                        written.add(record.wordless(model.nodeType(record.label()), OffsetDateTime.now(clock))));
        written.addAll(plan.rewritten());
        return transactions
                .write(transaction, written)
                .flatMap(outcome -> outcome.done()
                        ? remove(transaction, plan, certificate, nobody)
                                .thenReturn(Outcome.done(certificate.number(), outcome.written()))
                        : Mono.just(outcome));
    }

    /** A record that stands for nobody, with what others have to account for; nothing when there is none of that. */
    private static List<GraphRecord> standIn(ErasurePlan plan, String nobody) {
        List<PersonTie> kept = plan.keptTies();
        if (kept.isEmpty()) {
            return List.of();
        }
        NodeRef ref = new NodeRef("Person", nobody);
        Map<String, Object> properties = new HashMap<>();
        properties.put("visibility", "PRIVATE");
        properties.put("consentStats", plan.counted());
        // As old as the oldest entry, so that looks at the past find it.
        kept.stream()
                .map(tie -> tie.properties().get("recordedAt"))
                .filter(java.time.ZonedDateTime.class::isInstance)
                .map(at -> ((java.time.ZonedDateTime) at).toOffsetDateTime())
                .min(Comparator.naturalOrder())
                .ifPresent(at -> properties.put("recordedAt", at));
        List<GraphRecord> records = new ArrayList<>(List.of(new NodeRecord("Person", nobody, properties)));
        kept.forEach(tie -> records.add(tie.to(plan.person(), ref)));
        return records;
    }

    private Mono<Void> remove(
            GraphTransaction transaction, ErasurePlan plan, ErasureCertificate certificate, String nobody) {
        String person = plan.person();
        List<String> words =
                plan.words().values().stream().flatMap(List::stream).toList();
        List<String> acts = plan.acts().values().stream().flatMap(List::stream).toList();
        List<String> acquaintances = plan.ties().stream()
                .filter(tie -> tie.type().equals("KNOWS"))
                .map(PersonTie::id)
                .toList();
        List<String> kept = plan.recordsToKeep().stream().map(OwnRecord::id).toList();
        String number = certificate.number();
        return Flux.concat(
                        run(transaction, REMOVE_RECORDS, Map.of("ids", plan.recordsToRemove())),
                        run(transaction, REMOVE_LOCATIONS, Map.of("ids", kept)),
                        run(
                                transaction,
                                ERASE_WORDS,
                                Map.of("ids", words, "erased", TextSeal.ERASED, "number", number)),
                        run(transaction, DETACH_ACTS, Map.of("ids", acts)),
                        run(transaction, FORGET_KEYS, Map.of("uuids", plan.gone())),
                        run(transaction, FORGET_CHANGES, Map.of()),
                        run(transaction, KEEP_PROOFS, Map.of("person", person, "number", number)),
                        run(transaction, DROP_CONSENTS, Map.of("ties", acquaintances, "nobody", nobody)),
                        run(transaction, REMOVE_CORRECTIONS, Map.of("person", person)),
                        run(transaction, REMOVE_ACCOUNTS, Map.of("person", person)),
                        run(transaction, REMOVE_PROVIDER_SESSIONS, Map.of("person", person)),
                        run(transaction, REMOVE_PERSON, Map.of("person", person)))
                .then(suppression.suppress(transaction, person, plan.properties()))
                .then(run(transaction, KEEP_CERTIFICATE, Map.of("properties", certificate.properties()))
                        .then());
    }

    private Flux<Record> run(GraphTransaction transaction, Statement statement, Map<String, Object> parameters) {
        return transaction.run(statement, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row -> row);
    }
}
