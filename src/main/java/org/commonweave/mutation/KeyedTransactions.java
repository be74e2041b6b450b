package org.commonweave.mutation;

import java.util.Map;
import java.util.function.Function;
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

    private final Graph graph;
    private final MutationKeys keys;

    KeyedTransactions(Graph graph, MutationKeys keys) {
        this.graph = graph;
        this.keys = keys;
    }

    /** Runs the work in one transaction, which is undone when the work was refused. */
    Mono<Outcome> once(
            Viewer viewer, String name, Map<String, Object> input, Function<GraphTransaction, Mono<Outcome>> work) {
        return graph.write(
                        "mutation/" + name,
                        transaction -> keys.once(transaction.by(viewer), viewer, name, input, work)
                                .flatMap(outcome ->
                                        outcome.done() ? Mono.just(outcome) : Mono.error(new Undone(outcome)))
                                .flux())
                .onErrorResume(Undone.class, undone -> Flux.just(undone.outcome))
                .onErrorResume(ClientException.class, KeyedTransactions::notUnique)
                .single();
    }

    private static Flux<Outcome> notUnique(ClientException e) {
        return NOT_UNIQUE.equals(e.code())
                ? Flux.just(Outcome.refused(
                        null, "NOT_UNIQUE", "Another record has the same unique value: " + uniqueValue(e)))
                : Flux.error(e);
    }

    /** The message names the label and property; the record that has the value may be hidden, so it is left out. */
    private static String uniqueValue(ClientException e) {
        String message = String.valueOf(e.getMessage());
        int property = message.indexOf("property");
        return property < 0 ? "see the type's unique fields." : message.substring(property) + ".";
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
