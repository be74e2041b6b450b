package org.commonweave.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

/** Looks whether the chains of the audit are as they were written, from where they begin to where they end. */
@Component
class AuditChainCheck implements LogAudit {

    private static final Statement CHAIN = Statement.named("audit/chain");
    private static final Statement WITHOUT_HEAD = Statement.named("integrity/audit-without-head");
    private static final String CODE = "AUDIT_LOG";
    private static final int PAGE = 1_000;

    private final Graph graph;
    private final AuditHeads heads;
    private final Clock clock;

    AuditChainCheck(Graph graph, AuditHeads heads, Clock clock) {
        this.graph = graph;
        this.heads = heads;
        this.clock = clock;
    }

    /** How far a chain was looked at, and what the part just looked at has that it should not have. */
    private record Walk(AuditHead head, int seq, String hash, boolean ended, List<Fault> faults) {

        static Walk begin(AuditHead head) {
            return new Walk(head, head.first() - 1, head.before(), false, List.of());
        }
    }

    @Override
    public Flux<Fault> faults() {
        return heads.all()
                .flatMapMany(all -> Flux.concat(
                        Flux.fromIterable(missing(all)),
                        Flux.fromIterable(all.heads())
                                .concatMap(head -> next(Walk.begin(head))
                                        .expand(walk -> walk.ended() ? Mono.empty() : next(walk))
                                        .concatMapIterable(Walk::faults))))
                .concatWith(withoutHead());
    }

    private static List<Fault> missing(AuditHeads.All all) {
        List<Integer> known = all.heads().stream().map(AuditHead::chain).toList();
        return IntStream.rangeClosed(1, all.chains())
                .filter(chain -> !known.contains(chain))
                .mapToObj(chain -> fault(chain, "The whole chain is missing."))
                .toList();
    }

    private Mono<Walk> next(Walk walk) {
        return graph.list(
                        CHAIN,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("chain", walk.head().chain(), "after", walk.seq(), "limit", PAGE),
                        row -> row)
                .map(rows -> looked(walk, rows));
    }

    private static Walk looked(Walk walk, List<Record> rows) {
        int chain = walk.head().chain();
        int seq = walk.seq();
        String hash = walk.hash();
        List<Fault> faults = new ArrayList<>();
        for (Record row : rows) {
            AuditEvent event = AuditEvent.of(row.get("event"));
            if (event.seq() > walk.head().seq()) {
                // Written while this was looking; the head was read before.
                return new Walk(walk.head(), seq, hash, true, ended(walk.head(), seq, hash, faults));
            }
            if (event.seq() != seq + 1) {
                faults.add(fault(chain, "Event " + (seq + 1) + " is missing."));
            } else if (!Objects.equals(event.previousHash(), hash.isEmpty() ? null : hash)) {
                faults.add(fault(chain, "Event " + event.seq() + " does not follow the one before it."));
            }
            if (!event.hash().equals(Chain.hash(event))) {
                faults.add(fault(chain, "Event " + event.seq() + " was changed."));
            }
            if (!told(event).equals(row.get("told").asList(org.neo4j.driver.Value::asString))) {
                faults.add(fault(chain, "Event " + event.seq() + " is not kept under the people it is about."));
            }
            seq = event.seq();
            hash = event.hash();
        }
        return rows.size() == PAGE
                ? new Walk(walk.head(), seq, hash, false, faults)
                : new Walk(walk.head(), seq, hash, true, ended(walk.head(), seq, hash, faults));
    }

    private static List<String> told(AuditEvent event) {
        return event.outcome().equals(AuditOutcome.ANSWERED.name())
                ? event.persons().stream().sorted().toList()
                : List.of();
    }

    private static List<Fault> ended(AuditHead head, int seq, String hash, List<Fault> faults) {
        if (seq != head.seq() || !hash.equals(head.hash())) {
            faults.add(fault(
                    head.chain(),
                    "It ends with event " + seq + ", and " + head.seq()
                            + " were written: the end is missing or not the one that was written."));
        }
        return faults;
    }

    private Flux<Fault> withoutHead() {
        return graph.read(
                WITHOUT_HEAD,
                Viewer.SYSTEM,
                Moment.of(clock, null, null),
                Map.of(),
                row -> new Fault("Audit " + row.get("what").asString(), CODE, "Nothing says where it belongs."));
    }

    private static Fault fault(int chain, String message) {
        return new Fault("Audit chain " + chain, CODE, message);
    }
}
