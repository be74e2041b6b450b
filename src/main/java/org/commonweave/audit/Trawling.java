package org.commonweave.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.refusal.Refusal;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notices who is told of very many people in a short time. It is counted in the graph, over all instances, but only when a
 * caller was told of so many more that the count could matter. Anonymous visitors see what everybody may see.
 */
@Component
class Trawling {

    /** The code of what is refused for it. */
    static final String CODE = "TOO_MANY_PEOPLE";

    private static final String METRIC = "commonweave.audit.trawling";

    private static final Logger LOG = LoggerFactory.getLogger(Trawling.class);
    private static final Statement COUNT = Statement.named("audit/trawling");
    private static final int COUNTS_BELOW_LIMIT = 20;
    private static final int LOOKS_IN_WINDOW = 12;
    private static final int CALLERS = 100_000;

    private final AuditLog log;
    private final AuditChains chains;
    private final AuditSettings.Trawling limits;
    private final Graph graph;
    private final Clock clock;
    private final MeterRegistry registry;

    /** By the caller's pseudonym, what they were told of since it was last counted. */
    private final Cache<String, AtomicInteger> since;

    /** Those who passed a limit, until it is counted again. */
    private final Cache<String, Boolean> barred;

    Trawling(
            AuditLog log,
            AuditChains chains,
            AuditSettings settings,
            Graph graph,
            Clock clock,
            MeterRegistry registry) {
        this.log = log;
        this.chains = chains;
        this.limits = settings.trawling();
        this.graph = graph;
        this.clock = clock;
        this.registry = registry;
        this.since = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(limits.window())
                .build();
        this.barred = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterWrite(limits.window().dividedBy(LOOKS_IN_WINDOW))
                .build();
    }

    private record Counted(int people, int paths, boolean peopleTold, boolean pathsTold) {

        static Counted of(Record row) {
            return new Counted(
                    row.get("people").asInt(),
                    row.get("paths").asInt(),
                    row.get("peopleTold").asBoolean(),
                    row.get("pathsTold").asBoolean());
        }
    }

    static Refusal refusal() {
        return new Refusal.Unavailable(CODE, Wording.in(null).say("trawling"));
    }

    /** Whether the caller is to be told of nobody for now. */
    Mono<Boolean> barred(AuditCaller caller) {
        return !limits.refuse() || barred.estimatedSize() == 0
                ? Mono.just(false)
                : chains.pseudonym(caller).map(key -> barred.getIfPresent(key) != null);
    }

    /** Takes note of what was put on record of a caller. */
    Mono<Void> after(AuditCaller caller, List<AuditEvent> events) {
        int told = events.stream()
                .mapToInt(event -> event.kind().equals(AuditKind.PATH_QUERY.name())
                        ? Math.max(1, event.persons().size())
                        : event.persons().size())
                .sum();
        if (told == 0 || caller.signIn() == null || caller.key().equals(AuditCaller.ANONYMOUS)) {
            return Mono.empty();
        }
        String key = events.get(0).caller();
        AtomicInteger more = since.get(key, unknown -> new AtomicInteger(step()));
        if (more.addAndGet(told) < step()) {
            return Mono.empty();
        }
        more.set(0);
        return count(key).flatMap(counted -> alert(caller, key, counted));
    }

    private int step() {
        return Math.max(1, Math.min(limits.people(), limits.paths()) / COUNTS_BELOW_LIMIT);
    }

    private Mono<Counted> count(String key) {
        OffsetDateTime from = OffsetDateTime.now(clock).minus(limits.window());
        return graph.list(
                        COUNT,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("caller", key, "since", Instants.last(from)),
                        Counted::of)
                .map(rows -> rows.get(0));
    }

    private Mono<Void> alert(AuditCaller caller, String key, Counted counted) {
        boolean people = counted.people() > limits.people();
        boolean paths = counted.paths() > limits.paths();
        if (limits.refuse() && (people || paths)) {
            barred.put(key, true);
            // Else the first answer after a pause would not be counted at once.
            since.put(key, new AtomicInteger(step()));
        }
        List<AuditEntry> alerts = new ArrayList<>(2);
        if (people && !counted.peopleTold()) {
            alerts.add(alert(caller, key, "people", counted.people()));
        }
        if (paths && !counted.pathsTold()) {
            alerts.add(alert(caller, key, "paths", counted.paths()));
        }
        return log.append(alerts).doOnNext(this::tell).then();
    }

    private static AuditEntry alert(AuditCaller caller, String key, String of, int count) {
        AuditCaller known = new AuditCaller(key, false, caller.role(), caller.organization(), caller.signIn());
        return AuditEntry.of(AuditKind.TRAWLING, known, "ALERT", of).rows(count).outcome(AuditOutcome.ANSWERED);
    }

    private void tell(List<AuditEvent> alerts) {
        alerts.forEach(alert -> {
            String of = alert.fields().get(0);
            registry.counter(METRIC, "of", of).increment();
            LOG.warn(
                    "Caller {} as {} was told of {} {} within {}, which is more than is usual; see auditAlerts",
                    alert.caller(),
                    alert.role(),
                    alert.rows(),
                    of,
                    limits.window());
        });
    }
}
