package org.commonweave.allocation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads allocations and what became of them, as far as the viewer may see them. */
@Component
class Allocations {

    private static final Statement OF_PLAN = Statement.named("allocation/of-plan");
    private static final Statement SEEN = Statement.named("allocation/seen");
    private static final Statement EVENTS = Statement.named("allocation/events");
    private static final Statement VISIBLE_LOT = Statement.named("allocation/visible-lot");
    private static final Statement JOURNEY = Statement.named("allocation/journey");

    private final Graph graph;
    private final Stocks stocks;
    private final Clock clock;

    Allocations(Graph graph, Stocks stocks, Clock clock) {
        this.graph = graph;
        this.stocks = stocks;
        this.clock = clock;
    }

    Mono<List<Allocation>> ofPlan(Viewer viewer, String plan) {
        return read(OF_PLAN, viewer, Map.of("plan", plan)).collectList();
    }

    Mono<Allocation> find(Viewer viewer, String id) {
        return read(SEEN, viewer, Map.of("id", id)).next();
    }

    private Flux<Allocation> read(Statement statement, Viewer viewer, Map<String, Object> parameters) {
        return graph.read(statement, viewer, now(), parameters, row -> Allocation.of(held(row)));
    }

    private static Held held(Record row) {
        return new Held(
                row.get("id").asString(),
                row.get("lot").asString(),
                row.get("need").asString(),
                row.get("properties").asMap());
    }

    /** Steps of an allocation that the viewer was shown. */
    Mono<List<Event>> events(Viewer viewer, String allocation) {
        return graph.list(EVENTS, viewer, now(), Map.of("allocation", allocation), row -> Event.of(row.get("event")));
    }

    /** Empty for those who neither provide the lot nor plan. */
    Mono<LotJourney> journey(Viewer viewer, String lot) {
        return graph.list(
                        VISIBLE_LOT,
                        viewer,
                        now(),
                        Map.of("id", lot),
                        row -> row.get("id").asString())
                .flatMap(stocks::lots)
                .flatMap(found -> Mono.justOrEmpty(found.get(lot)))
                .filter(stock -> viewer.role() == Role.PLANNER || stock.keptBy(viewer))
                .flatMap(stock -> graph.list(
                                JOURNEY,
                                viewer,
                                now(),
                                Map.of("lot", lot, "limit", LotJourney.MOST_STEPS + 1),
                                LotJourney.Step::of)
                        .map(steps -> LotJourney.of(stock, steps)));
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
