package org.commonweave.consent;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has the secret of this graph. It is in the graph, made when it is first needed, and read once by every instance. */
@Component
public class PersonalKeys {

    private static final Statement FIND = Statement.named("consent/personal-key");
    private static final Statement MAKE = Statement.named("consent/make-personal-key");
    private static final int BYTES = 32;

    private final Graph graph;
    private final Clock clock;
    private final Mono<PersonalKey> key;

    PersonalKeys(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        // What failed is tried again by the next who asks.
        this.key = Mono.defer(this::read).map(PersonalKey::new).cacheInvalidateIf(known -> false);
    }

    public Mono<PersonalKey> key() {
        return key;
    }

    private Mono<String> read() {
        Moment now = Moment.of(clock, null, null);
        return graph.list(
                        FIND,
                        Viewer.SYSTEM,
                        now,
                        Map.of(),
                        row -> row.get("secret").asString())
                .flatMap(found -> found.isEmpty() ? make(now) : Mono.just(found.get(0)));
    }

    /** In a transaction of its own: whoever asks may be undone, and the key must not be. */
    private Mono<String> make(Moment now) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Map<String, Object> parameters = Map.of("secret", HexFormat.of().formatHex(bytes));
        return graph.keep(
                        MAKE.name(),
                        transaction -> transaction.run(
                                MAKE,
                                Viewer.SYSTEM,
                                now,
                                parameters,
                                row -> row.get("secret").asString()))
                .single();
    }
}
