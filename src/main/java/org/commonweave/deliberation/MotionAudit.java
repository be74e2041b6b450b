package org.commonweave.deliberation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.LogAudit;
import org.commonweave.casework.Chain;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks whether the logs of motions are as they were written, and the records what the logs say. */
@Component
class MotionAudit implements LogAudit {

    private static final Statement CHAINS = Statement.named("deliberation/chains");
    private static final Statement WITHOUT_CHAIN = Statement.named("integrity/motion-events-without-chain");
    private static final int PAGE = 200;

    private final Graph graph;
    private final StoredMotions motions;
    private final Clock clock;

    MotionAudit(Graph graph, StoredMotions motions, Clock clock) {
        this.graph = graph;
        this.motions = motions;
        this.clock = clock;
    }

    private record Log(String id, Chain.Head head, List<MotionEvent> events) {

        static Log of(Record row) {
            return new Log(
                    row.get("id").asString(),
                    new Chain.Head(row.get("count").asInt(0), row.get("hash").asString("")),
                    row.get("events").asList(MotionEvent::of));
        }
    }

    @Override
    public Flux<Fault> faults() {
        return Flux.concat(page("").expand(this::next).concatMap(this::faults), withoutChain());
    }

    private Mono<List<Log>> page(String after) {
        return graph.list(CHAINS, Viewer.SYSTEM, now(), Map.of("after", after, "limit", PAGE), Log::of);
    }

    private Mono<List<Log>> next(List<Log> page) {
        return page.size() < PAGE
                ? Mono.empty()
                : page(page.get(page.size() - 1).id());
    }

    private Flux<Fault> faults(List<Log> page) {
        return motions.of(page.stream().map(Log::id).toList(), Viewer.SYSTEM)
                .flatMapIterable(found -> page.stream()
                        .flatMap(log -> faults(log, found).stream())
                        .toList());
    }

    private static List<Fault> faults(Log log, Map<String, StoredMotion> found) {
        List<Fault> faults = new ArrayList<>();
        Chain.faults(log.events(), log.head()).forEach(message -> faults.add(fault(log.id(), "MOTION_LOG", message)));
        StoredMotion stored = found.get(log.id());
        if (stored == null) {
            faults.add(fault(log.id(), "MOTION_MISSING", "The log is of a motion that is not there."));
        } else if (!log.events().isEmpty()) {
            MotionDifferences.of(Procedure.replay(log.events()), stored.records())
                    .forEach(message -> faults.add(fault(log.id(), "MOTION_STATE", message)));
        }
        return faults;
    }

    private Flux<Fault> withoutChain() {
        return graph.read(
                WITHOUT_CHAIN,
                Viewer.SYSTEM,
                now(),
                Map.of(),
                row -> fault(row.get("id").asString(), "MOTION_LOG", "Nothing says how many events there should be."));
    }

    private static Fault fault(String motion, String code, String message) {
        return new Fault("Activity " + motion, code, message);
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
