package org.commonweave.deliberation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.caselog.CaseInputs;
import org.commonweave.caselog.Parties;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls meetings of coordination platforms, and takes down who came. */
@Component
class Meetings {

    private static final Statement MEETING = Statement.named("deliberation/meeting");
    private static final String PLATFORM = "PARTY_PLATFORM";
    private static final int MOST = 100;

    private final Transactions transactions;
    private final Parties parties;
    private final Clock clock;

    Meetings(Transactions transactions, Parties parties, Clock clock) {
        this.transactions = transactions;
        this.parties = parties;
        this.clock = clock;
    }

    /** A meeting in the making. */
    private record Calling(
            String id, String platform, @Nullable String place, List<String> called, Map<String, Object> input) {

        static Calling of(String platform, Map<String, Object> input) {
            return new Calling(
                    UUID.randomUUID().toString(),
                    platform,
                    input.get("place") == null ? null : CaseInputs.id(input, "place", "Place"),
                    CaseInputs.ids(input, "call", "Organization"),
                    input);
        }

        Optional<Outcome> wrong() {
            OffsetDateTime start = (OffsetDateTime) Objects.requireNonNull(input.get("start"));
            return Announced.wrong(input)
                    .or(() -> Announced.tooMany("call", called, MOST))
                    .or(() -> input.get("end") instanceof OffsetDateTime end && !end.isAfter(start)
                            ? Optional.of(Outcome.refused(
                                    "end", "INVALID_VALUE", "A meeting ends after it starts: give a later 'end'."))
                            : Optional.empty());
        }

        List<GraphRecord> records() {
            Map<String, Object> properties = new LinkedHashMap<>(shared(Announced.names(input)));
            properties.put("kind", "MEETING");
            properties.put("start", input.get("start"));
            properties.put("end", input.get("end"));
            NodeRef meeting = new NodeRef(MotionRecords.ACTIVITY, id);
            List<GraphRecord> records = new ArrayList<>(List.of(
                    new NodeRecord(MotionRecords.ACTIVITY, id, properties),
                    tie("LED", new NodeRef("Organization", platform), meeting)));
            if (place != null) {
                records.add(tie("LOCATED_AT", meeting, new NodeRef("Place", place)));
            }
            called.forEach(one -> records.add(tie("CALLED_TO", new NodeRef("Organization", one), meeting)));
            return records;
        }

        private RelationshipRecord tie(String type, NodeRef from, NodeRef to) {
            return RelationshipRecord.of(type, from, to, "", shared(Map.of()));
        }

        private Map<String, Object> shared(Map<String, Object> properties) {
            return MotionRecords.shared(properties, String.valueOf(input.get("visibility")), platform);
        }
    }

    Mono<Outcome> call(Viewer viewer, Map<String, Object> input) {
        String platform = viewer.organization();
        if (!WritePolicy.mayCreate(viewer) || platform == null) {
            return Mono.just(Announced.notAllowed());
        }
        Calling calling = Calling.of(platform, input);
        return calling.wrong()
                .map(Mono::just)
                .orElseGet(() -> transactions.once(
                        viewer,
                        "callMeeting",
                        input,
                        transaction -> missing(transaction, viewer, calling)
                                .flatMap(missing -> missing.map(Mono::just)
                                        .orElseGet(() -> transactions.write(transaction, calling.records())))));
    }

    private Mono<Optional<Outcome>> missing(GraphTransaction transaction, Viewer viewer, Calling calling) {
        return parties.find(transaction, viewer, "Organization", calling.platform())
                .map(found -> found.filter(
                                one -> PLATFORM.equals(one.properties().get("kind")))
                        .map(one -> Optional.<Outcome>empty())
                        .orElseGet(() -> Optional.of(Outcome.refused(
                                null, "FORBIDDEN", "Meetings are called by coordination platforms; sign in for one."))))
                .flatMap(outcome -> outcome.isPresent()
                        ? Mono.just(outcome)
                        : parties.missing(transaction, viewer, "Organization", calling.called(), "call"))
                .flatMap(outcome -> outcome.isPresent() || calling.place() == null
                        ? Mono.just(outcome)
                        : parties.missing(transaction, viewer, "Place", List.of(calling.place()), "place"));
    }

    Mono<Outcome> attend(Viewer viewer, Map<String, Object> input) {
        String meeting = CaseInputs.id(input, "meeting", "Activity");
        List<String> came = CaseInputs.ids(input, "came", "Organization");
        if (came.isEmpty() || came.size() > MOST) {
            return Mono.just(Outcome.refused(
                    "came",
                    came.isEmpty() ? "REQUIRED" : "TOO_MANY",
                    "Name from 1 to " + MOST + " organizations that came."));
        }
        String own = viewer.role().keepsRecords() ? String.valueOf(viewer.organization()) : "";
        return transactions.once(
                viewer,
                "recordAttendance",
                input,
                transaction -> transaction
                        .run(
                                MEETING,
                                viewer,
                                Moment.of(clock, null, null),
                                Map.of("id", meeting, "organization", own),
                                row -> row)
                        .next()
                        .flatMap(row -> attended(transaction, viewer, meeting, came, row))
                        .switchIfEmpty(Mono.fromSupplier(
                                () -> Outcome.refused("meeting", "NOT_FOUND", "There is no such meeting."))));
    }

    private Mono<Outcome> attended(
            GraphTransaction transaction, Viewer viewer, String meeting, List<String> came, Record row) {
        if (!row.get("own").asBoolean()) {
            return Mono.just(
                    Outcome.refused(null, "FORBIDDEN", "Only the platform that called the meeting says who came."));
        }
        if (row.get("start").isNull() || row.get("start").asOffsetDateTime().isAfter(OffsetDateTime.now(clock))) {
            return Mono.just(Outcome.refused(
                    "meeting", "ILLEGAL_STEP", "The meeting has not begun, so nobody came yet; say it afterwards."));
        }
        String visibility = row.get("visibility").asString();
        List<GraphRecord> records = came.stream()
                .<GraphRecord>map(one -> RelationshipRecord.of(
                        "JOINED",
                        new NodeRef("Organization", one),
                        new NodeRef(MotionRecords.ACTIVITY, meeting),
                        "",
                        MotionRecords.shared(Map.of(), visibility, viewer.organization())))
                .toList();
        return parties.missing(transaction, viewer, "Organization", came, "came")
                .flatMap(missing -> missing.map(Mono::just)
                        .orElseGet(() -> transactions
                                .write(transaction, records)
                                .map(outcome -> outcome.done() ? Outcome.done(meeting, outcome.written()) : outcome)));
    }
}
