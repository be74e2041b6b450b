package org.commonweave.mutation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.WriteOutcome;
import org.commonweave.digest.Sha256;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sees to it that the same call with the same key is done once, whatever the network repeats. */
@Component
class MutationKeys {

    private static final Statement FIND = Statement.named("mutation/find-key");
    private static final Statement CLAIM = Statement.aside("mutation/claim-key");
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
        parameters.put("requestHash", Sha256.hex(new TreeMap<>(input).toString()));
        Moment now = Moment.of(clock, null, null);
        return transaction
                .run(
                        FIND,
                        viewer,
                        now,
                        parameters,
                        row -> row.get("requestHash").asString().equals(parameters.get("requestHash"))
                                ? Outcome.done(row.get("uuid").asString(), WriteOutcome.NOTHING)
                                : Outcome.refused(
                                        "idempotencyKey",
                                        "KEY_REUSED",
                                        "This key was used for another input; take a new one."))
                .next()
                .switchIfEmpty(Mono.defer(() -> work.apply(transaction)
                        .flatMap(outcome -> outcome.done()
                                ? claim(transaction, viewer, now, parameters, outcome)
                                : Mono.just(outcome))));
    }

    private Mono<Outcome> claim(
            GraphTransaction transaction, Viewer viewer, Moment now, Map<String, Object> parameters, Outcome outcome) {
        Map<String, Object> claim = new HashMap<>(parameters);
        claim.put("uuid", outcome.uuid());
        claim.put("now", OffsetDateTime.now(clock));
        return transaction.run(CLAIM, viewer, now, claim, row -> outcome).single();
    }
}
