package org.commonweave.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.NodeRecord;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads and changes what people agree to. */
@Component
public class Consents {

    private static final Statement STATE = Statement.named("consent/state");
    private static final Statement HISTORY = Statement.named("consent/history");
    private static final Statement BASIS = Statement.aside("consent/basis");
    private static final int LONGEST_BASIS = 200;

    private final Graph graph;
    private final Transactions transactions;
    private final Clock clock;

    Consents(Graph graph, Transactions transactions, Clock clock) {
        this.graph = graph;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The person that the viewer is; nobody asks for another. */
    static String self(Viewer viewer, @Nullable Locale locale) {
        String person = viewer.person();
        if (person == null) {
            throw new Refusal.Forbidden(List.of(), Wording.forReader(locale).say("self"));
        }
        return person;
    }

    /** What a person says to each purpose, with its history; empty when there is no such person. */
    public Mono<List<ConsentState>> of(String person) {
        return state(person).flatMap(state -> history(person).map(history -> states(state, history)));
    }

    /** All that a person agreed to and took back, acquaintances too. */
    public Mono<List<ConsentEvent>> history(String person) {
        return graph.list(HISTORY, Viewer.SYSTEM, now(), Map.of("person", person), ConsentEvent::of);
    }

    private Mono<Record> state(String person) {
        return graph.list(STATE, Viewer.SYSTEM, now(), Map.of("person", person), row -> row)
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private static List<ConsentState> states(Record state, List<ConsentEvent> history) {
        return ConsentPurpose.ALL.stream()
                .map(purpose -> new ConsentState(
                        purpose,
                        state.get(purpose.property()).asBoolean(),
                        history.stream()
                                .filter(event -> event.purpose().equals(purpose.name()))
                                .toList()))
                .toList();
    }

    /** The same for the keeper of the record. Whose record is kept by others is as unknown as who has none. */
    Mono<List<ConsentState>> kept(Viewer viewer, String person, @Nullable Locale locale) {
        return state(person)
                .filter(state -> WritePolicy.mayChange(
                        viewer, person, state.get("ownerId").asString(null)))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(
                        List.of("person"), Wording.forReader(locale).say("record.unknown"))))
                .flatMap(state -> history(person).map(history -> states(state, history)));
    }

    Mono<Outcome> set(Viewer viewer, Map<String, Object> input, @Nullable Locale locale) {
        String person = self(viewer, locale);
        Messages words = Wording.forReader(locale);
        ConsentPurpose purpose = ConsentPurpose.valueOf(String.valueOf(input.get("purpose")));
        boolean given = Boolean.TRUE.equals(input.get("given"));
        Object basis = input.get("basis");
        if (basis != null && basis.toString().length() > LONGEST_BASIS) {
            return Mono.just(Outcome.refused("basis", "INVALID_VALUE", words.say("basis.long", LONGEST_BASIS)));
        }
        OffsetDateTime since = OffsetDateTime.now(clock);
        return transactions.once(
                viewer,
                "setConsent",
                input,
                transaction -> current(transaction, person)
                        .flatMap(state -> objection(state, input, words)
                                .map(Mono::just)
                                .orElseGet(() -> write(transaction, person, purpose, given)))
                        .flatMap(outcome -> basis == null || !outcome.done()
                                ? Mono.just(outcome)
                                : transaction
                                        .run(
                                                BASIS,
                                                viewer,
                                                now(),
                                                Map.of(
                                                        "person",
                                                        person,
                                                        "purpose",
                                                        purpose.name(),
                                                        "since",
                                                        Instants.first(since),
                                                        "basis",
                                                        basis.toString()),
                                                row -> row)
                                        .then(Mono.just(outcome)))
                        .switchIfEmpty(Mono.just(Outcome.refused(null, "NOT_FOUND", words.say("record.none")))));
    }

    private Mono<Record> current(GraphTransaction transaction, String person) {
        return transaction
                .run(STATE, Viewer.SYSTEM, now(), Map.of("person", person), row -> row)
                .next();
    }

    private static Optional<Outcome> objection(Record state, Map<String, Object> input, Messages words) {
        long version = state.get("version").asLong(0);
        return input.get("expectedVersion") instanceof Number expected && expected.longValue() != version
                ? Optional.of(Outcome.refused("expectedVersion", "CONFLICT", words.say("version.other", version)))
                : Optional.empty();
    }

    /** Whoever is no longer shown becomes private, and whoever is shown again is shown to partners, and to no more. */
    private Mono<Outcome> write(GraphTransaction transaction, String person, ConsentPurpose purpose, boolean given) {
        return transactions
                .node(transaction, "Person", person)
                .flatMap(Mono::justOrEmpty)
                .flatMap(node -> {
                    Map<String, Object> properties = new LinkedHashMap<>(node.properties());
                    boolean was = Boolean.TRUE.equals(properties.get(purpose.property()));
                    properties.put(purpose.property(), given);
                    if (purpose == ConsentPurpose.SHARE && was != given) {
                        properties.put("visibility", given ? "PARTNERS" : "PRIVATE");
                    }
                    return transactions.write(transaction, List.of(new NodeRecord("Person", person, properties)));
                });
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
