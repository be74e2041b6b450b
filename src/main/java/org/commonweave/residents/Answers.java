package org.commonweave.residents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people answer to invitations, and that they want none. Only they themselves can. */
@Component
class Answers {

    private static final Statement MINE = Statement.named("residents/my-invitation");

    private final Transactions transactions;
    private final Clock clock;

    Answers(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Mono<Outcome> answer(Viewer viewer, Map<String, Object> input) {
        String person = Access.self(viewer);
        String activity = GlobalId.uuidOf("Activity", String.valueOf(input.get("activity")), List.of("activity"));
        boolean accept = Boolean.TRUE.equals(input.get("accept"));
        Map<String, Object> parameters = Map.of("person", person, "activity", activity);
        return transactions.once(
                viewer,
                "answerInvitation",
                input,
                transaction -> transaction
                        .run(MINE, viewer, Moment.of(clock, null, null), parameters, row -> row)
                        .collectList()
                        .flatMap(rows -> rows.isEmpty()
                                ? Payloads.refused(
                                        List.of("activity"), "NOT_FOUND", "You were not invited to this activity.")
                                : answered(transaction, rows.get(0), accept)));
    }

    private Mono<Outcome> answered(GraphTransaction transaction, Record row, boolean accept) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (row.get("start").isNull() || !row.get("start").asOffsetDateTime().isAfter(now)) {
            return Payloads.refused(
                    List.of("activity"), "INVALID_VALUE", "The activity has begun; tell its organizer.");
        }
        if (accept
                && !row.get("places").isNull()
                && row.get("taken").asInt() >= row.get("places").asInt()) {
            return Payloads.refused(List.of("activity"), "NO_PLACE", "All places are taken meanwhile.");
        }
        return transactions
                .tie(transaction, "INVITED", row.get("id").asString())
                .flatMap(found -> {
                    RelationshipRecord tie = found.orElseThrow();
                    Map<String, Object> properties = new LinkedHashMap<>(tie.properties());
                    properties.put("status", accept ? "ACCEPTED" : "DECLINED");
                    properties.put("answeredAt", now);
                    return transactions.write(
                            transaction,
                            List.of(new RelationshipRecord("INVITED", tie.id(), tie.from(), tie.to(), properties)));
                });
    }

    /** In one step, without a reason; what was sent before stays to be answered. */
    Mono<Outcome> optOut(Viewer viewer) {
        String person = Access.self(viewer);
        return transactions.once(
                viewer,
                "optOutOfInvitations",
                Map.of(),
                transaction -> transactions
                        .node(transaction, "Person", person)
                        .flatMap(found -> found.map(node -> {
                                    Map<String, Object> properties = new LinkedHashMap<>(node.properties());
                                    properties.put("consentInvite", false);
                                    return transactions.write(
                                            transaction, List.of(new NodeRecord("Person", person, properties)));
                                })
                                .orElseGet(() -> Payloads.refused(
                                        List.of(), "NOT_FOUND", "There is no record of you to change."))));
    }
}
