package org.commonweave.whistle;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.caselog.DueFor;
import org.commonweave.casework.TaskState;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.response.ServicePolicy;
import org.commonweave.response.Step;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was escalated to an organization, and is still open. */
@Component
class Escalations {

    private static final Statement ESCALATED = Statement.named("whistle/escalated");

    private final Graph graph;
    private final Policies policies;
    private final Clock clock;

    Escalations(Graph graph, Policies policies, Clock clock) {
        this.graph = graph;
        this.policies = policies;
        this.clock = clock;
    }

    /** A summons or a referral that was escalated. */
    record Escalation(boolean referred, DueSummons due, String department, OffsetDateTime escalatedAt) {

        static Escalation of(Record row, ServicePolicy policy, OffsetDateTime now) {
            return new Escalation(
                    row.get("kind").isNull(),
                    DueSummons.of(row, policy, now),
                    row.get("department").asString(),
                    row.get("escalatedAt").asOffsetDateTime());
        }

        public @Nullable String whistle() {
            return referred ? null : due.whistle();
        }

        public @Nullable String referral() {
            return referred ? due.whistle() : null;
        }

        public String summons() {
            return due.summons();
        }

        public int seq() {
            return due.seq();
        }

        public TaskState state() {
            return due.state();
        }

        public OffsetDateTime sentAt() {
            return due.sentAt();
        }

        public @Nullable Step next() {
            return due.next();
        }

        public @Nullable OffsetDateTime deadline() {
            return due.deadline();
        }

        public boolean overdue() {
            return due.overdue();
        }
    }

    Mono<List<Escalation>> mine(DataFetchingEnvironment environment) {
        DueFor asked = DueFor.of(environment, clock);
        return policies.current()
                .flatMap(policy -> graph.list(
                        ESCALATED,
                        asked.viewer(),
                        Moment.of(clock, null, null),
                        Map.of("organization", asked.organization()),
                        row -> Escalation.of(row, policy, asked.now())))
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Escalation::due, DueSummons.FIRST_DUE))
                        .limit(asked.first())
                        .toList());
    }
}
