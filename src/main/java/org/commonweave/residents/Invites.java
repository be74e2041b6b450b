package org.commonweave.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.mutation.UserError;
import org.commonweave.participation.Loads;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.volunteering.InvitationCap;
import org.commonweave.volunteering.Options;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes invitations, all of a call or none. Consent, rest, the cap and free places are looked at in the transaction that
 * writes, with the people and activities held, so that two who invite at once cannot pass them together.
 */
@Component
class Invites {

    private static final Statement LOOK = Statement.aside("residents/invitation");
    private static final int MOST = 100;

    private final Transactions transactions;
    private final VolunteeringSettings settings;
    private final Clock clock;

    Invites(Transactions transactions, VolunteeringSettings settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One of a call's invitations.
     *
     * @param index where in the call
     */
    private record Asked(
            int index,
            String person,
            String activity,
            @Nullable String reason) {

        List<String> path(String field) {
            return List.of("invitations", String.valueOf(index), field);
        }
    }

    Mono<Outcome> invite(Viewer viewer, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer)) {
            return Payloads.refused(
                    List.of(),
                    "FORBIDDEN",
                    "Invitations are sent by organizations; sign in for one that keeps records.");
        }
        List<Asked> asked = asked(input);
        if (asked.isEmpty() || asked.size() > MOST) {
            return Payloads.refused(
                    List.of("invitations"), "TOO_MANY", "Give from 1 to " + MOST + " invitations at once.");
        }
        return transactions.once(
                viewer,
                "inviteResidents",
                input,
                transaction -> Flux.fromIterable(asked)
                        .concatMap(one -> look(transaction, viewer, one))
                        .collectList()
                        .flatMap(looked -> judged(transaction, viewer, asked, looked)));
    }

    private static List<Asked> asked(Map<String, Object> input) {
        List<Asked> asked = new ArrayList<>();
        List<?> given = (List<?>) Objects.requireNonNull(input.get("invitations"));
        for (Object item : given) {
            Map<?, ?> one = (Map<?, ?>) item;
            int index = asked.size();
            List<String> at = List.of("invitations", String.valueOf(index));
            Object reason = one.get("reason");
            asked.add(new Asked(
                    index,
                    GlobalId.uuidOf(
                            "Person", String.valueOf(one.get("person")), List.of(at.get(0), at.get(1), "person")),
                    GlobalId.uuidOf(
                            "Activity", String.valueOf(one.get("activity")), List.of(at.get(0), at.get(1), "activity")),
                    reason == null ? null : reason.toString()));
        }
        return asked;
    }

    private Mono<List<Record>> look(GraphTransaction transaction, Viewer viewer, Asked one) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Object> parameters = Map.of(
                "person", one.person(),
                "activity", one.activity(),
                "since", Instants.last(now.minus(InvitationCap.WEEK)),
                "loadSince", Instants.last(now.minus(settings.options().loadOver())));
        return transaction
                .run(LOOK, viewer, Moment.of(clock, now, null), parameters, row -> row)
                .collectList();
    }

    private Mono<Outcome> judged(
            GraphTransaction transaction, Viewer viewer, List<Asked> asked, List<List<Record>> looked) {
        List<UserError> errors = new ArrayList<>();
        Map<String, Integer> ofPerson = new HashMap<>();
        Map<String, Integer> ofActivity = new HashMap<>();
        Set<List<String>> pairs = new HashSet<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Asked one : asked) {
            List<Record> rows = looked.get(one.index());
            UserError error = rows.isEmpty()
                    ? Payloads.error(
                            one.path("person"),
                            "NOT_FOUND",
                            "There is no such person, or no such activity, that you may see.")
                    : objection(
                            viewer,
                            one,
                            rows.get(0),
                            ofPerson.merge(one.person(), 1, Integer::sum) - 1,
                            ofActivity.merge(one.activity(), 1, Integer::sum) - 1,
                            now);
            if (error == null && !pairs.add(List.of(one.person(), one.activity()))) {
                error = Payloads.error(one.path("person"), "NOT_UNIQUE", "This invitation is in the call twice.");
            }
            if (error != null) {
                errors.add(error);
            }
        }
        return errors.isEmpty()
                ? transactions.write(
                        transaction,
                        asked.stream().map(one -> record(viewer, one, now)).toList())
                : Mono.just(Outcome.refused(errors));
    }

    private @Nullable UserError objection(
            Viewer viewer, Asked one, Record row, int toPerson, int toActivity, OffsetDateTime now) {
        if (!Access.plans(viewer) && !row.get("own").asBoolean()) {
            return Payloads.error(
                    one.path("activity"), "FORBIDDEN", "Your organization neither leads nor joins this activity.");
        }
        if (!row.get("consent").asBoolean()) {
            return Payloads.error(
                    one.path("person"), "CONSENT_REQUIRED", "The person has not agreed to be invited; ask them first.");
        }
        if (row.get("start").isNull() || !row.get("start").asOffsetDateTime().isAfter(now)) {
            return Payloads.error(one.path("activity"), "INVALID_VALUE", "The activity has begun, or has no start.");
        }
        if (row.get("asked").asBoolean()) {
            return Payloads.error(
                    one.path("person"),
                    "NOT_UNIQUE",
                    "The person was invited already, or takes part; nobody asks twice.");
        }
        if (row.get("sent").asInt() + toPerson >= settings.perWeek()) {
            return Payloads.error(
                    one.path("person"),
                    "CAP_REACHED",
                    "A person is sent at most " + settings.perWeek()
                            + " invitations in seven days; wait, or ask another.");
        }
        if (rests(row, now)) {
            return Payloads.error(one.path("person"), "RESTING", "The person is to rest now; ask another.");
        }
        if (row.get("places").isNull()
                || row.get("taken").asInt() + toActivity >= row.get("places").asInt()) {
            return Payloads.error(
                    one.path("activity"), "NO_PLACE", "No place is free, or nobody said how many there are.");
        }
        return null;
    }

    private boolean rests(Record row, OffsetDateTime now) {
        Options options = settings.options();
        List<OffsetDateTime> active = new ArrayList<>();
        double hours = 0;
        for (Value part : row.get("parts").values()) {
            double given = part.get("hours").asDouble(0);
            hours += given;
            if (given > 0) {
                active.add(part.get("at").asOffsetDateTime());
            }
        }
        Duration over = options.loadOver();
        boolean tired = !row.get("capacityHours").isNull()
                && Loads.ratio(hours, row.get("capacityHours").asDouble(), over) > options.restAbove();
        return tired
                || !row.get("restAfterWeeks").isNull()
                        && Loads.currentRun(active, now)
                                > row.get("restAfterWeeks").asInt();
    }

    /** It belongs to the one who is invited: nobody else sees it. */
    private static RelationshipRecord record(Viewer viewer, Asked one, OffsetDateTime now) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("at", now);
        properties.put("status", "INVITED");
        properties.put("visibility", "PRIVATE");
        properties.put("ownerId", one.person());
        if (one.reason() != null) {
            properties.put("reason", one.reason());
        }
        if (viewer.organization() != null) {
            properties.put("invitedBy", viewer.organization());
        }
        return RelationshipRecord.of(
                "INVITED",
                new NodeRef("Person", one.person()),
                new NodeRef("Activity", one.activity()),
                "",
                properties);
    }
}
