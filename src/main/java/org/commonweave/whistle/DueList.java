package org.commonweave.whistle;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.DueFor;
import org.commonweave.caselog.StoredCase;
import org.commonweave.caselog.StoredCases;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Casework;
import org.commonweave.casework.LegalStep;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an organization was summoned for, and until when it is to answer. */
@Component
class DueList {

    private static final Statement OPEN = Statement.named("whistle/open-summonses");

    private final Graph graph;
    private final StoredCases cases;
    private final Clock clock;
    private final Policies policies;

    DueList(Graph graph, StoredCases cases, Policies policies, Clock clock) {
        this.policies = policies;
        this.graph = graph;
        this.cases = cases;
        this.clock = clock;
    }

    Mono<List<DueSummons>> mine(DataFetchingEnvironment environment) {
        DueFor asked = DueFor.of(environment, clock);
        return policies.current()
                .flatMap(policy -> graph.list(
                        OPEN,
                        asked.viewer(),
                        Moment.of(clock, null, null),
                        Map.of("organization", asked.organization()),
                        row -> DueSummons.of(row, policy, asked.now())))
                .map(all -> all.stream()
                        .sorted(DueSummons.FIRST_DUE)
                        .limit(asked.first())
                        .toList())
                .flatMap(due -> legal(asked.viewer(), due));
    }

    private Mono<List<DueSummons>> legal(Viewer viewer, List<DueSummons> due) {
        List<String> ids = due.stream().map(DueSummons::whistle).distinct().toList();
        return cases.of(CaseType.WHISTLE, ids, viewer)
                .map(found -> due.stream()
                        .map(one -> one.with(legal(viewer, found.get(one.whistle()), one.summons())))
                        .toList());
    }

    private static List<LegalStep> legal(
            Viewer viewer, @org.jspecify.annotations.Nullable StoredCase stored, String summons) {
        return stored == null
                ? List.of()
                : Casework.legal(stored.file(), stored.actor(viewer)).stream()
                        .filter(step -> summons.equals(step.summons()))
                        .toList();
    }
}
