package org.commonweave.deliberation;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.caselog.DueFor;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an organization is to do about adopted motions. */
@Component
class DueFollowUps {

    private static final Statement DUE = Statement.named("deliberation/due-follow-ups");

    private final Graph graph;
    private final Clock clock;

    DueFollowUps(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** A follow-up that waits; its organization may say that it is done. */
    record Due(
            String activity,
            String followUp,
            int seq,
            String action,
            OffsetDateTime assignedAt,
            OffsetDateTime dueBy,
            boolean overdue) {

        static Due of(Record row, OffsetDateTime now) {
            OffsetDateTime dueBy = row.get("dueBy").asOffsetDateTime();
            return new Due(
                    row.get("activity").asString(),
                    row.get("followUp").asString(),
                    row.get("seq").asInt(),
                    row.get("action").asString(),
                    row.get("assignedAt").asOffsetDateTime(),
                    dueBy,
                    now.isAfter(dueBy));
        }

        public List<MotionLegalStep> legalSteps() {
            return List.of(new MotionLegalStep(MotionEventType.COMPLETED, followUp));
        }
    }

    Mono<List<Due>> mine(DataFetchingEnvironment environment) {
        DueFor asked = DueFor.of(environment, clock);
        return graph.list(
                DUE,
                asked.viewer(),
                Moment.of(clock, null, null),
                Map.of("organization", asked.organization(), "limit", asked.first()),
                row -> Due.of(row, asked.now()));
    }
}
