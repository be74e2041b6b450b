package org.commonweave.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.Checked;
import org.commonweave.change.Violation;
import org.commonweave.change.WriteGuard;
import org.commonweave.change.WriteOutcome;
import org.commonweave.consent.PersonalKey;
import org.commonweave.consent.PersonalKeys;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.record.NodeRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps those who were erased from being written again, by an old file or a source that was not told. */
@Component
@Order(10)
class Suppression implements WriteGuard {

    private static final Statement SUPPRESS = Statement.named("rights/suppress");
    private static final Statement SUPPRESSED = Statement.named("rights/suppressed");

    /** Shorter ones, such as running numbers, are in every register, and somebody else's there. */
    private static final int SHORTEST_EXTERNAL_ID = 8;

    private final PersonalKeys keys;
    private final Clock clock;

    Suppression(PersonalKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** From now on nobody writes the person. */
    Mono<Void> suppress(GraphTransaction transaction, String person, Map<String, Object> properties) {
        return keys.key()
                .flatMap(key -> transaction
                        .run(
                                SUPPRESS,
                                Viewer.SYSTEM,
                                now(),
                                Map.of("keys", of(key, person, properties), "on", LocalDate.now(clock)),
                                row -> row)
                        .then());
    }

    @Override
    public Mono<WriteOutcome> write(
            GraphTransaction transaction, List<Checked> batch, Function<List<Checked>, Mono<WriteOutcome>> on) {
        List<Checked> people = batch.stream()
                .filter(one ->
                        one.record() instanceof NodeRecord node && node.label().equals("Person"))
                .toList();
        if (people.isEmpty()) {
            return on.apply(batch);
        }
        return keys.key().flatMap(key -> {
            List<String> asked = people.stream()
                    .flatMap(one -> of(key, one.record().id(), one.properties()).stream())
                    .toList();
            return transaction
                    .run(
                            SUPPRESSED,
                            Viewer.SYSTEM,
                            now(),
                            Map.of("keys", asked),
                            row -> row.get("key").asString())
                    .collectList()
                    .flatMap(found ->
                            found.isEmpty() ? on.apply(batch) : without(batch, people, key, new HashSet<>(found), on));
        });
    }

    private static Mono<WriteOutcome> without(
            List<Checked> batch,
            List<Checked> people,
            PersonalKey key,
            Set<String> found,
            Function<List<Checked>, Mono<WriteOutcome>> on) {
        Set<Checked> erased = new HashSet<>(people.stream()
                .filter(one ->
                        of(key, one.record().id(), one.properties()).stream().anyMatch(found::contains))
                .toList());
        List<WriteOutcome.Refused> refused = erased.stream()
                .map(one -> new WriteOutcome.Refused(
                        one.record(),
                        new Violation(
                                "id",
                                "ERASED",
                                "This person was erased and is not written again; take them out of the source, too.")))
                .toList();
        return on.apply(batch.stream().filter(one -> !erased.contains(one)).toList())
                .map(outcome -> outcome.plus(new WriteOutcome(0, 0, 0, refused)));
    }

    private static List<String> of(PersonalKey key, String person, Map<String, Object> properties) {
        List<String> keys = new ArrayList<>(List.of(key.of("person", person)));
        if (properties.get("externalId") instanceof String external && external.length() >= SHORTEST_EXTERNAL_ID) {
            keys.add(key.of("externalId", external));
        }
        return keys;
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
