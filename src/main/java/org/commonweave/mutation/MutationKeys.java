package org.commonweave.mutation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.WriteOutcome;
import org.commonweave.digest.Sha256;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sees to it that the same call with the same key is done once, whatever the network repeats. */
@Component
class MutationKeys {

    private static final Statement FIND = Statement.named("mutation/find-key");
    private static final Statement CLAIM = Statement.aside("mutation/claim-key");
    private static final Statement KEEP = Statement.aside("mutation/keep-key");
    private static final int MAX_KEY = 200;

    private final Clock clock;

    MutationKeys(Clock clock) {
        this.clock = clock;
    }

    Mono<Outcome> once(
            GraphTransaction transaction,
            Viewer viewer,
            String name,
            Map<String, Object> input,
            Function<GraphTransaction, Mono<Outcome>> work) {
        Object given = input.get("idempotencyKey");
        if (given == null) {
            return work.apply(transaction);
        }
        if (given.toString().isBlank() || given.toString().length() > MAX_KEY) {
            return Mono.just(Outcome.refused(
                    "idempotencyKey", "INVALID_VALUE", "A key has from 1 to " + MAX_KEY + " characters."));
        }
        // Keys of different viewers never meet. Neither who they are nor what they wrote is kept, but a digest of it.
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", Sha256.hex(String.join("|", viewer.owners()) + "|" + name + "|" + given));
        parameters.put("now", OffsetDateTime.now(clock));
        parameters.put("requestHash", Sha256.hex(new TreeMap<>(input).toString()));
        return find(transaction, viewer, parameters)
                .switchIfEmpty(Mono.defer(() -> run(transaction, viewer, CLAIM, parameters)
                        .then(Mono.defer(() -> work.apply(transaction)))
                        .flatMap(outcome ->
                                outcome.done() ? keep(transaction, viewer, parameters, outcome) : Mono.just(outcome))));
    }

    /** What was done under the key before. */
    private Mono<Outcome> find(GraphTransaction transaction, Viewer viewer, Map<String, Object> parameters) {
        return run(transaction, viewer, FIND, parameters)
                .map(row -> row.get("requestHash").asString().equals(parameters.get("requestHash"))
                        ? Outcome.done(
                                row.get("uuid").asString(),
                                new WriteOutcome(
                                        row.get("created").asLong(),
                                        row.get("updated").asLong(),
                                        row.get("unchanged").asLong(),
                                        List.of()))
                        : Outcome.refused(
                                "idempotencyKey",
                                "KEY_REUSED",
                                "This key was used for another input; take a new one."));
    }

    private Mono<Outcome> keep(
            GraphTransaction transaction, Viewer viewer, Map<String, Object> parameters, Outcome outcome) {
        Map<String, Object> done = new HashMap<>(parameters);
        done.put("uuid", outcome.uuid());
        done.put("created", outcome.written().created());
        done.put("updated", outcome.written().updated());
        done.put("unchanged", outcome.written().unchanged());
        return run(transaction, viewer, KEEP, done).thenReturn(outcome);
    }

    private Mono<Record> run(
            GraphTransaction transaction, Viewer viewer, Statement statement, Map<String, Object> parameters) {
        return transaction
                .run(statement, viewer, Moment.of(clock, null, null), parameters, row -> row)
                .next();
    }
}
