package org.commonweave.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Appends to the chain of this instance. Each instance has one of its own, so that none waits for another; one that was left
 * is taken on by the next that starts, so that there are no more chains than there were instances at once.
 */
@Component
class AuditChains {

    private static final Statement CLAIM = Statement.named("audit/claim");
    private static final Statement APPEND = Statement.named("audit/append");

    /** Another instance may have taken the chain over while this one was silent; more than once is something else. */
    private static final int ATTEMPTS = 3;

    private final String holder = UUID.randomUUID().toString();
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final Graph graph;
    private final AuditSettings settings;
    private final Clock clock;

    AuditChains(Graph graph, AuditSettings settings, Clock clock) {
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the chain ends, and the secret that names are digested with. */
    private record End(int chain, long seq, String hash, String secret) {

        static End of(Record row) {
            return new End(
                    row.get("chain").asInt(),
                    row.get("seq").asLong(),
                    row.get("hash").asString(),
                    row.get("secret").asString());
        }

        @Override
        public String toString() {
            return "chain " + chain + " at " + seq;
        }
    }

    /** An entry with what does not change from one attempt to the next. */
    private record Drawn(String id, AuditEntry entry) {}

    /** One at a time. Either all of them are on record afterwards, or it is an error. */
    Mono<List<AuditEvent>> append(List<AuditEntry> entries) {
        List<Drawn> drawn = entries.stream()
                .map(entry -> new Drawn(UUID.randomUUID().toString(), entry))
                .toList();
        return Mono.defer(() -> {
                    End known = end.get();
                    return known == null ? claim() : Mono.just(known);
                })
                .flatMap(from -> append(from, drawn, ATTEMPTS))
                // Whether it was committed is not known then; the next one looks where the chain ends.
                .doOnError(error -> end.set(null));
    }

    /** The digest of a name, as it is kept. */
    Mono<String> pseudonym(AuditCaller caller) {
        End known = end.get();
        return (known == null ? claim() : Mono.just(known)).map(from -> caller.pseudonym(from.secret()));
    }

    /** What a person's uuid is kept as. */
    Mono<String> person(String uuid) {
        End known = end.get();
        return (known == null ? claim() : Mono.just(known)).map(from -> AuditCaller.person(from.secret(), uuid));
    }

    private Mono<End> claim() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Object> parameters = Map.of(
                "holder",
                holder,
                "now",
                now,
                "idle",
                Instants.first(now.minus(settings.idle())),
                "secret",
                UUID.randomUUID().toString() + UUID.randomUUID());
        return keep(CLAIM, parameters, End::of).single();
    }

    private Mono<List<AuditEvent>> append(End from, List<Drawn> drawn, int attempts) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<AuditEvent> events = linked(from, drawn, now);
        AuditEvent last = events.get(events.size() - 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("chain", from.chain());
        parameters.put("holder", holder);
        parameters.put("now", now);
        parameters.put("seq", from.seq());
        parameters.put("hash", from.hash());
        parameters.put("lastSeq", (long) last.seq());
        parameters.put("lastHash", last.hash());
        parameters.put("events", events.stream().map(AuditEvent::properties).toList());
        return keep(APPEND, parameters, row -> row.get("events").asInt())
                .single()
                .flatMap(written -> written == events.size()
                        ? Mono.just(done(from, events, last))
                        : elsewhere(from, drawn, last, events, attempts - 1));
    }

    private List<AuditEvent> done(End from, List<AuditEvent> events, AuditEvent last) {
        end.set(new End(from.chain(), last.seq(), last.hash(), from.secret()));
        return events;
    }

    /** The chain ends elsewhere: with these events, when only word of them was lost, else with those of another. */
    private Mono<List<AuditEvent>> elsewhere(
            End from, List<Drawn> drawn, AuditEvent last, List<AuditEvent> events, int attempts) {
        if (attempts == 0) {
            return Mono.error(new IllegalStateException("No chain of the audit could be kept to write to"));
        }
        return claim().flatMap(now -> now.chain() == from.chain() && now.hash().equals(last.hash())
                ? Mono.just(done(from, events, last))
                : append(now, drawn, attempts));
    }

    private List<AuditEvent> linked(End from, List<Drawn> drawn, OffsetDateTime now) {
        List<AuditEvent> events = new ArrayList<>(drawn.size());
        long seq = from.seq();
        String previous = from.hash();
        for (Drawn one : drawn) {
            Map<String, Object> properties = new HashMap<>(one.entry().facts());
            AuditCaller caller = one.entry().caller();
            properties.put("id", one.id());
            properties.put("chain", from.chain());
            properties.put("seq", ++seq);
            properties.put("instance", holder);
            properties.put("at", now);
            properties.put("kind", one.entry().kind().name());
            properties.put("caller", caller.pseudonym(from.secret()));
            properties.put("role", caller.role().name());
            properties.put(
                    "persons",
                    one.entry().persons().stream()
                            .map(person -> AuditCaller.person(from.secret(), person))
                            .sorted()
                            .toList());
            if (caller.organization() != null) {
                properties.put("organization", caller.organization());
            }
            if (caller.signIn() != null) {
                properties.put("signIn", caller.signIn().name());
            }
            if (!previous.isEmpty()) {
                properties.put("previousHash", previous);
            }
            AuditEvent event = AuditEvent.sealed(properties);
            previous = event.hash();
            events.add(event);
        }
        return events;
    }

    private <T> Flux<T> keep(
            Statement statement, Map<String, Object> parameters, java.util.function.Function<Record, T> row) {
        return graph.keep(
                statement.name(),
                (GraphTransaction transaction) ->
                        transaction.run(statement, Viewer.SYSTEM, Moment.of(clock, null, null), parameters, row));
    }
}
