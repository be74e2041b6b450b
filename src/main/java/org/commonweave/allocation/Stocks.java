package org.commonweave.allocation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lots and needs as they stand. */
@Component
class Stocks {

    private static final Statement LOTS = Statement.named("allocation/lots");
    private static final Statement NEEDS = Statement.named("allocation/needs");
    private static final Statement LOCK_LOTS = Statement.aside("allocation/lock-lots");
    private static final Statement LOCK_NEEDS = Statement.aside("allocation/lock-needs");

    private final Graph graph;
    private final Clock clock;

    Stocks(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Lots by identifier, locked for the rest of the transaction. */
    Mono<Map<String, Stock>> lots(GraphTransaction transaction, Collection<String> ids) {
        return locked(transaction, LOCK_LOTS, LOTS, ids);
    }

    /** Needs by identifier, locked for the rest of the transaction. */
    Mono<Map<String, Stock>> needs(GraphTransaction transaction, Collection<String> ids) {
        return locked(transaction, LOCK_NEEDS, NEEDS, ids);
    }

    /** Lots by identifier as they are at the moment. */
    Mono<Map<String, Stock>> lots(Collection<String> ids) {
        return read(LOTS, ids);
    }

    /** Needs by identifier as they are at the moment. */
    Mono<Map<String, Stock>> needs(Collection<String> ids) {
        return read(NEEDS, ids);
    }

    private Mono<Map<String, Stock>> read(Statement statement, Collection<String> ids) {
        return graph.list(statement, Viewer.SYSTEM, now(), parameters(ids), Stocks::stock)
                .map(Stocks::byId);
    }

    private Mono<Map<String, Stock>> locked(
            GraphTransaction transaction, Statement lock, Statement statement, Collection<String> ids) {
        return transaction
                .run(lock, Viewer.SYSTEM, now(), parameters(ids), row -> row)
                .then(Mono.defer(() -> transaction
                        .run(statement, Viewer.SYSTEM, now(), parameters(ids), Stocks::stock)
                        .collectList()))
                .map(Stocks::byId);
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }

    /** In one order everywhere, so that two transactions never wait for each other. */
    private static Map<String, Object> parameters(Collection<String> ids) {
        return Map.of("ids", List.copyOf(new TreeSet<>(ids)));
    }

    private static Map<String, Stock> byId(List<Stock> stocks) {
        Map<String, Stock> byId = new LinkedHashMap<>();
        stocks.forEach(stock -> byId.put(stock.id(), stock));
        return byId;
    }

    private static Stock stock(Record row) {
        return new Stock(
                row.get("label").asString(),
                row.get("id").asString(),
                row.get("version").asLong(0),
                row.get("present").asBoolean(),
                row.get("total").isNull() ? null : row.get("total").asDouble(),
                row.get("unit").asString(null),
                row.get("until").isNull() ? null : row.get("until").asOffsetDateTime(),
                row.get("status").asString("OPEN"),
                row.get("owner").asString(null),
                content(row.get("content"), row.get("contentUnit")),
                row.get("given").asList(Stocks::amount),
                row.get("keepers").asList(Value::asString));
    }

    private static Stock.Amount amount(Value given) {
        return new Stock.Amount(
                given.get("quantity").asDouble(),
                given.get("unit").asString(null),
                content(given.get("content"), given.get("contentUnit")),
                given.get("status").asString().equals(AllocationStatus.DELIVERED.name()));
    }

    private static Amounts.Content content(Value quantity, Value unit) {
        return new Amounts.Content(quantity.isNull() ? null : quantity.asDouble(), unit.asString(null));
    }
}
