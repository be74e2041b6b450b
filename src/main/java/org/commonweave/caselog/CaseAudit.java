package org.commonweave.caselog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Casework;
import org.commonweave.casework.Chain;
import org.commonweave.casework.Differences;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks whether the logs of cases are as they were written, and the records what the logs say. */
@Component
public class CaseAudit implements LogAudit {

    private static final Statement CHAINS = Statement.named("caselog/chains");
    private static final Statement WITHOUT_CHAIN = Statement.named("integrity/events-without-chain");
    private static final Statement FEED = Statement.named("integrity/case-feed");
    private static final int PAGE = 200;

    private final Graph graph;
    private final StoredCases cases;
    private final Clock clock;

    CaseAudit(Graph graph, StoredCases cases, Clock clock) {
        this.graph = graph;
        this.cases = cases;
        this.clock = clock;
    }

    private record Log(String id, CaseType type, Chain.Head head, List<CaseEvent> events) {

        static Log of(Record row) {
            return new Log(
                    row.get("id").asString(),
                    CaseType.of(row.get("caseType").asString()),
                    new Chain.Head(row.get("count").asInt(0), row.get("hash").asString("")),
                    row.get("events").asList(CaseEvent::of));
        }

        String subject() {
            return type.label() + " " + id;
        }
    }

    @Override
    public Flux<Fault> faults() {
        return Flux.concat(page("").expand(this::next).concatMap(this::faults), withoutChain(), feed());
    }

    private Mono<List<Log>> page(String after) {
        return graph.list(
                CHAINS, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of("after", after, "limit", PAGE), Log::of);
    }

    private Mono<List<Log>> next(List<Log> page) {
        return page.size() < PAGE
                ? Mono.empty()
                : page(page.get(page.size() - 1).id());
    }

    private Flux<Fault> faults(List<Log> page) {
        Map<CaseType, List<Log>> byType = page.stream().collect(Collectors.groupingBy(Log::type));
        return Flux.fromIterable(byType.entrySet())
                .concatMap(entry -> cases.of(
                                entry.getKey(),
                                entry.getValue().stream().map(Log::id).toList(),
                                Viewer.SYSTEM)
                        .flatMapIterable(found -> entry.getValue().stream()
                                .flatMap(log -> faults(log, found).stream())
                                .toList()));
    }

    private static List<Fault> faults(Log log, Map<String, StoredCase> found) {
        List<Fault> faults = new ArrayList<>();
        Chain.faults(log.events(), log.head())
                .forEach(message -> faults.add(new Fault(log.subject(), "CASE_LOG", message)));
        StoredCase stored = found.get(log.id());
        if (stored == null) {
            faults.add(new Fault(log.subject(), "CASE_MISSING", "The log is of a case that is not there."));
        } else if (!log.events().isEmpty()) {
            Differences.of(Casework.replay(log.events()), stored.records())
                    .forEach(message -> faults.add(new Fault(log.subject(), "CASE_STATE", message)));
            stored.odd().forEach(message -> faults.add(new Fault(log.subject(), "CASE_STATE", message)));
        }
        return faults;
    }

    private Flux<Fault> withoutChain() {
        return graph.read(
                WITHOUT_CHAIN,
                Viewer.SYSTEM,
                Moment.of(clock, null, null),
                Map.of(),
                row -> new Fault(
                        row.get("caseType").asString("Case") + " "
                                + row.get("id").asString(),
                        "CASE_LOG",
                        "Nothing says how many events there should be."));
    }

    private Flux<Fault> feed() {
        return graph.read(FEED, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of(), row -> row)
                .filter(row -> row.get("position").asLong() != row.get("events").asLong()
                        || row.get("position").asLong() != row.get("last").asLong())
                .map(row -> new Fault(
                        "CaseFeed cases",
                        "CASE_FEED",
                        row.get("position").asLong() + " events were written in all, and there are "
                                + row.get("events").asLong() + ", the last at "
                                + row.get("last").asLong() + "."));
    }
}
