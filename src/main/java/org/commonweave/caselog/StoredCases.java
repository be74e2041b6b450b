package org.commonweave.caselog;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseType;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads cases, and locks them. */
@Component
public class StoredCases {

    private static final Map<CaseType, Statement> CASES = Map.of(
            CaseType.WHISTLE, Statement.named("whistle/cases"),
            CaseType.REFERRAL, Statement.named("referral/cases"));
    private static final Map<CaseType, Statement> LOCKS = Map.of(
            CaseType.WHISTLE, Statement.aside("whistle/lock"),
            CaseType.REFERRAL, Statement.aside("referral/lock"));

    private final Graph graph;
    private final Clock clock;

    StoredCases(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Cases of a type by identifier, as they are at the moment. */
    public Mono<Map<String, StoredCase>> of(CaseType type, Collection<String> ids, Viewer viewer) {
        return graph.list(
                        statement(type),
                        viewer,
                        Moment.of(clock, null, null),
                        Map.of("ids", List.copyOf(ids)),
                        row -> StoredCase.of(type, row))
                .map(cases -> cases.stream()
                        .collect(Collectors.toMap(one -> one.records().id(), Function.identity(), (a, b) -> a)));
    }

    /** One case, locked for the rest of the transaction; empty when there is none. */
    public Mono<StoredCase> locked(GraphTransaction transaction, CaseType type, String id, Viewer viewer) {
        Moment now = Moment.of(clock, null, null);
        return transaction
                .run(statement(LOCKS, type), viewer, now, Map.of("id", id), row -> row)
                .then(Mono.defer(() -> transaction
                        .run(statement(type), viewer, now, Map.of("ids", List.of(id)), row -> StoredCase.of(type, row))
                        .next()));
    }

    private static Statement statement(CaseType type) {
        return statement(CASES, type);
    }

    private static Statement statement(Map<CaseType, Statement> statements, CaseType type) {
        return java.util.Objects.requireNonNull(statements.get(type));
    }
}
