package org.commonweave.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the two people of an acquaintance say to its being kept. It takes both, and one alone ends it. */
@Component
class Acquaintances {

    private static final String TYPE = "KNOWS";
    private static final Statement MINE = Statement.named("consent/my-acquaintances");

    private final Graph graph;
    private final Transactions transactions;
    private final Clock clock;

    Acquaintances(Graph graph, Transactions transactions, Clock clock) {
        this.graph = graph;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An acquaintance of the viewer's.
     *
     * @param other uuid of the other one, who is shown as far as the viewer may see them
     */
    record Own(
            String uuid,
            String other,
            boolean agreedByMe,
            boolean agreedByOther,
            boolean kept,
            OffsetDateTime confirmedAt,
            @Nullable OffsetDateTime endsAt) {

        static Own of(Record row, String me) {
            String other = row.get("other").asString();
            boolean both = row.get("both").asBoolean();
            Set<String> agreed = ConsentRecorder.agreed(
                    both,
                    row.get("agreedBy").isNull() ? null : row.get("agreedBy").asList(),
                    List.of(me, other));
            return new Own(
                    row.get("id").asString(),
                    other,
                    agreed.contains(me),
                    agreed.contains(other),
                    both,
                    row.get(row.get("confirmedAt").isNull() ? "recordedAt" : "confirmedAt")
                            .asOffsetDateTime(),
                    row.get("validTo").isNull() ? null : row.get("validTo").asOffsetDateTime());
        }
    }

    Mono<List<Own>> of(Viewer viewer, @Nullable Locale locale) {
        String me = Consents.self(viewer, locale);
        return graph.list(MINE, viewer, Moment.of(clock, null, null), Map.of("person", me), row -> Own.of(row, me));
    }

    Mono<Outcome> agree(Viewer viewer, Map<String, Object> input, boolean agrees, @Nullable Locale locale) {
        String me = Consents.self(viewer, locale);
        String uuid = String.valueOf(input.get("uuid"));
        return transactions.once(
                viewer,
                agrees ? "confirmAcquaintance" : "withdrawAcquaintance",
                input,
                transaction -> transactions
                        .tie(transaction, TYPE, uuid)
                        .flatMap(found -> found.filter(tie -> tie.from().id().equals(me)
                                        || tie.to().id().equals(me))
                                .map(tie -> write(transaction, tie, me, agrees))
                                .orElseGet(() -> Mono.just(Outcome.refused(
                                        "uuid",
                                        "NOT_FOUND",
                                        Wording.forReader(locale).say("acquaintance.unknown"))))));
    }

    private Mono<Outcome> write(GraphTransaction transaction, RelationshipRecord tie, String me, boolean agrees) {
        List<String> ends = List.of(tie.from().id(), tie.to().id());
        Map<String, Object> properties = new LinkedHashMap<>(tie.properties());
        Set<String> agreed = new TreeSet<>(ConsentRecorder.agreed(
                Boolean.TRUE.equals(properties.get("consentBoth")),
                properties.get("agreedBy") instanceof List<?> by ? by : null,
                ends));
        if (agrees) {
            agreed.add(me);
        } else {
            agreed.remove(me);
        }
        boolean both = agreed.containsAll(ends);
        properties.put("agreedBy", List.copyOf(agreed));
        properties.put("consentBoth", both);
        if (both) {
            properties.put("confirmedAt", OffsetDateTime.now(clock));
            // It had an end because nobody confirmed it.
            properties.remove("validTo");
        } else {
            properties.put("visibility", "PRIVATE");
        }
        return transactions.write(
                transaction, List.of(new RelationshipRecord(TYPE, tie.id(), tie.from(), tie.to(), properties)));
    }

    /** Whether it counts now, after it was agreed to or taken back. */
    Mono<Boolean> kept(Viewer viewer, String uuid, @Nullable Locale locale) {
        return of(viewer, locale)
                .map(all -> all.stream().anyMatch(one -> one.uuid().equals(uuid) && one.kept()));
    }
}
