package org.commonweave.residents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters hours for one of two parties, and confirms them for the other. Nobody is both. */
@Component
class TimeEntries {

    static final String TYPE = "GAVE_TIME";

    private static final Statement PARTIES = Statement.named("residents/parties");
    private static final Statement ENTRY = Statement.named("residents/time-entry");
    private static final double MOST_HOURS = 24;

    private final Transactions transactions;
    private final Graph graph;
    private final Clock clock;

    TimeEntries(Transactions transactions, Graph graph, Clock clock) {
        this.transactions = transactions;
        this.graph = graph;
        this.clock = clock;
    }

    Mono<Outcome> enter(Viewer viewer, Map<String, Object> input) {
        String giver = GlobalId.uuidOf("Person", String.valueOf(input.get("giver")), List.of("giver"));
        String given = String.valueOf(input.get("receiver"));
        String receiver = GlobalId.decode(given).map(GlobalId::uuid).orElse(given);
        double hours = ((Number) input.getOrDefault("hours", 0)).doubleValue();
        OffsetDateTime at = (OffsetDateTime) input.get("at");
        String party = parties(viewer, giver, receiver).stream().findFirst().orElse(null);
        if (giver.equals(receiver)) {
            return Payloads.refused(
                    List.of("receiver"), "SAME_PARTY", "Nobody gives time to themselves; name somebody else.");
        }
        if (!(hours > 0) || hours > MOST_HOURS) {
            return Payloads.refused(List.of("hours"), "INVALID_VALUE", "Hours are more than 0 and at most 24.");
        }
        if (at == null || at.isAfter(OffsetDateTime.now(clock))) {
            return Payloads.refused(List.of("at"), "INVALID_VALUE", "Hours are entered after they were given.");
        }
        if (party == null) {
            return Payloads.refused(
                    List.of("giver"), "FORBIDDEN", "Hours are entered by the one who gave them or received them.");
        }
        Map<String, Object> parameters = Map.of("giver", giver, "receiver", receiver);
        return transactions.once(
                viewer,
                "recordTime",
                input,
                transaction -> transaction
                        .run(PARTIES, viewer, Moment.of(clock, null, null), parameters, row -> row)
                        .single()
                        .flatMap(row ->
                                entered(transaction, viewer, row, new Entered(giver, receiver, party, hours, at))));
    }

    private record Entered(String giver, String receiver, String party, double hours, OffsetDateTime at) {}

    private Mono<Outcome> entered(GraphTransaction transaction, Viewer viewer, Record row, Entered entry) {
        if (!row.get("giver").asBoolean()) {
            return Payloads.refused(List.of("giver"), "NOT_FOUND", "There is no such person that you know.");
        }
        if (row.get("receiver").isNull()) {
            return Payloads.refused(
                    List.of("receiver"), "NOT_FOUND", "There is no such person or organization that you know.");
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("hours", entry.hours());
        properties.put("at", entry.at());
        properties.put("confirmedBoth", false);
        properties.put("confirmedBy", List.of(entry.party()));
        properties.put("enteredBy", identity(viewer));
        properties.put("visibility", "PRIVATE");
        properties.put("ownerId", entry.giver());
        return transactions.write(
                transaction,
                List.of(new RelationshipRecord(
                        TYPE,
                        UUID.randomUUID().toString(),
                        new NodeRef("Person", entry.giver()),
                        new NodeRef(row.get("receiver").asString(), entry.receiver()),
                        properties)));
    }

    Mono<Outcome> confirm(Viewer viewer, Map<String, Object> input) {
        String id = String.valueOf(input.get("id"));
        return transactions.once(
                viewer,
                "confirmTime",
                input,
                transaction -> transactions
                        .tie(transaction, TYPE, id)
                        .flatMap(found -> confirmed(transaction, viewer, found)));
    }

    private Mono<Outcome> confirmed(GraphTransaction transaction, Viewer viewer, Optional<RelationshipRecord> found) {
        List<String> own = found.map(
                        tie -> parties(viewer, tie.from().id(), tie.to().id()))
                .orElse(List.of());
        if (found.isEmpty() || own.isEmpty()) {
            return Payloads.refused(List.of("id"), "NOT_FOUND", "There is no such entry of yours.");
        }
        RelationshipRecord tie = found.get();
        Map<String, Object> properties = new LinkedHashMap<>(tie.properties());
        if (Boolean.TRUE.equals(properties.get("confirmedBoth"))) {
            return transactions.write(transaction, List.of(tie));
        }
        List<String> by = new ArrayList<>();
        if (properties.get("confirmedBy") instanceof List<?> parties) {
            parties.forEach(party -> by.add(String.valueOf(party)));
        }
        Object enteredBy = properties.get("enteredBy");
        String party = own.stream().filter(one -> !by.contains(one)).findFirst().orElse(null);
        if (party == null || enteredBy != null && viewer.owners().contains(enteredBy.toString())) {
            return Payloads.refused(
                    List.of("id"), "SAME_PARTY", "You entered these hours, or confirmed them: the other party must.");
        }
        by.add(party);
        boolean both = by.contains(tie.from().id()) && by.contains(tie.to().id());
        properties.put("confirmedBy", by);
        properties.put("confirmedBoth", both);
        properties.putIfAbsent("enteredBy", identity(viewer));
        if (both) {
            properties.put("confirmedAt", OffsetDateTime.now(clock));
        }
        return transactions.write(
                transaction, List.of(new RelationshipRecord(TYPE, tie.id(), tie.from(), tie.to(), properties)));
    }

    /** How an entry stands that was entered or confirmed just now, or with the same key before. */
    Mono<Map<String, Object>> state(String uuid) {
        return graph.list(
                        ENTRY,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("id", uuid),
                        row -> row.get("confirmed").asBoolean())
                .map(rows -> Map.of("id", uuid, "confirmed", rows.contains(true)));
    }

    /** As which of the two the viewer can speak, the giver first; usually as none or one. */
    private static List<String> parties(Viewer viewer, String giver, String receiver) {
        List<String> parties = new ArrayList<>();
        if (giver.equals(viewer.person())) {
            parties.add(giver);
        }
        boolean speaksForOrganization = viewer.role().keepsRecords() && receiver.equals(viewer.organization());
        if (receiver.equals(viewer.person()) || speaksForOrganization) {
            parties.add(receiver);
        }
        return parties;
    }

    /** Who sits there: the person if they are known, whoever they act for. */
    private static String identity(Viewer viewer) {
        @Nullable String person = viewer.person();
        return person == null ? String.join(" ", viewer.owners()) : person;
    }
}
