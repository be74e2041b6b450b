package org.commonweave.mutation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries out a mutation as a whole or not at all, and once for each key of the client's. */
@Component
class KeyedTransactions {

    private static final String NOT_UNIQUE = "Neo.ClientError.Schema.ConstraintValidationFailed";
    private static final Pattern PROPERTY = Pattern.compile("[`'](\\w+)[`'] = ");

    private final Graph graph;
    private final MutationKeys keys;

    KeyedTransactions(Graph graph, MutationKeys keys) {
        this.graph = graph;
        this.keys = keys;
    }

    /** Runs the work in one transaction, which is undone when the work was refused. */
    Mono<Outcome> once(
            Viewer viewer, String name, Map<String, Object> input, Function<GraphTransaction, Mono<Outcome>> work) {
        Mono<Outcome> attempt = graph.write(
                        "mutation/" + name,
                        transaction -> keys.once(transaction.by(viewer), viewer, name, input, work)
                                .flatMap(outcome ->
                                        outcome.done() ? Mono.just(outcome) : Mono.error(new Undone(outcome)))
                                .flux())
                .onErrorResume(Undone.class, undone -> Flux.just(undone.outcome))
                .single();
        // The same call with the same key may have been under way; the second attempt finds what it did.
        boolean keyed = input.get("idempotencyKey") != null;
        return (keyed ? attempt.onErrorResume(KeyedTransactions::notUnique, first -> attempt) : attempt)
                .onErrorResume(KeyedTransactions::notUnique, e -> Mono.just(taken(String.valueOf(e.getMessage()))));
    }

    private static boolean notUnique(Throwable e) {
        return e instanceof ClientException client && NOT_UNIQUE.equals(client.code());
    }

    /** The message names the label, and properties with their values; the record that has them may be hidden, so it is left out. */
    private static Outcome taken(String message) {
        int properties = message.indexOf("propert");
        List<String> names = PROPERTY.matcher(properties < 0 ? "" : message.substring(properties))
                .results()
                .map(found -> found.group(1).equals("id") ? "uuid" : found.group(1))
                .toList();
        return Outcome.refused(
                names.isEmpty() ? null : names.get(names.size() - 1),
                "NOT_UNIQUE",
                "Another record has this " + (names.isEmpty() ? "value" : String.join(" and ", names))
                        + " already; give another one, or change that record.");
    }

    /** Carries a refusal out of a transaction that must not be committed. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Undone(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
