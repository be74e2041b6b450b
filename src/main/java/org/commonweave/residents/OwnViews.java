package org.commonweave.residents;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.volunteering.OwnPart;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what one did, gave and was invited to; whose it is comes from the identity and never from an argument. */
@Component
class OwnViews {

    private static final Statement ME = Statement.named("residents/me");
    private static final Statement PARTS = Statement.named("residents/my-parts");
    private static final Statement TIME = Statement.named("residents/my-time");
    private static final Statement INVITATIONS = Statement.named("residents/my-invitations");

    private final Graph graph;
    private final VolunteeringSettings settings;
    private final Clock clock;

    OwnViews(Graph graph, VolunteeringSettings settings, Clock clock) {
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Object> mine(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        String person = Access.self(viewer);
        Moment at = Moment.of(clock, environment.getArgument("asOf"), null);
        return Mono.zip(
                        list(ME, viewer, at, person, OwnViews::self),
                        list(PARTS, viewer, at, person, OwnViews::part),
                        list(TIME, viewer, at, person, row -> gift(row, person)),
                        list(INVITATIONS, viewer, at, person, OwnViews::invitation))
                .map(read -> {
                    if (read.getT1().isEmpty()) {
                        throw new Refusal.NotFound(List.of(), "There is no record of you.");
                    }
                    return DataFetcherResult.newResult()
                            .data(new MyParticipation(
                                    person,
                                    at.asOf(),
                                    read.getT1().get(0),
                                    read.getT2(),
                                    read.getT3(),
                                    read.getT4(),
                                    settings.options()))
                            .localContext(at)
                            .build();
                });
    }

    private <T> Mono<List<T>> list(
            Statement statement, Viewer viewer, Moment at, String person, Function<Record, T> row) {
        return graph.list(statement, viewer, at, Map.of("person", person), row);
    }

    private static MyParticipation.Said self(Record row) {
        Value capacity = row.get("capacityHours");
        Value rest = row.get("restAfterWeeks");
        return new MyParticipation.Said(
                row.get("consentInvite").asBoolean(false),
                capacity.isNull() ? null : capacity.asDouble(),
                rest.isNull() ? null : rest.asInt());
    }

    private static OwnPart part(Record row) {
        return new OwnPart(
                row.get("activity").asString(),
                row.get("at").asOffsetDateTime(),
                row.get("hours").asDouble(),
                row.get("confirmed").asBoolean(),
                row.get("insured").asBoolean(),
                row.get("categories").asList(Value::asString));
    }

    private static MyParticipation.Gift gift(Record row, String person) {
        List<String> by = row.get("confirmedBy").asList(Value::asString);
        String giver = row.get("giver").asString();
        String receiver = row.get("receiver").asString();
        boolean confirmed = row.get("confirmedBoth").asBoolean(false)
                && (by.isEmpty() || by.contains(giver) && by.contains(receiver));
        return new MyParticipation.Gift(
                row.get("id").asString(),
                row.get("at").asOffsetDateTime(),
                row.get("hours").asDouble(0),
                giver.equals(person),
                giver,
                receiver,
                row.get("receiverLabel").asString().equals("Organization"),
                confirmed,
                !confirmed && !by.contains(person));
    }

    private static MyParticipation.Invitation invitation(Record row) {
        Value reason = row.get("reason");
        Value by = row.get("invitedBy");
        return new MyParticipation.Invitation(
                row.get("activity").asString(),
                row.get("at").asOffsetDateTime(),
                row.get("status").asString(),
                reason.isNull() ? null : reason.asString(),
                by.isNull() ? null : by.asString());
    }
}
