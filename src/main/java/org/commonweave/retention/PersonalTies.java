package org.commonweave.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reminds people of ties that end, and takes their word that they are still so. */
@Component
class PersonalTies {

    private static final Statement EXPIRING = Statement.named("retention/my-expiring-ties");
    private static final int LONGEST = 1_000;

    private final Graph graph;
    private final Transactions transactions;
    private final RetentionSettings settings;
    private final Clock clock;

    PersonalTies(Graph graph, Transactions transactions, RetentionSettings settings, Clock clock) {
        this.graph = graph;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A tie that ends unless somebody confirms it. */
    record Expiring(String uuid, String type, NodeRef other, OffsetDateTime confirmedAt, OffsetDateTime endsAt) {

        static Expiring of(Record row) {
            return new Expiring(
                    row.get("id").asString(),
                    row.get("type").asString(),
                    new NodeRef(row.get("label").asString(), row.get("other").asString()),
                    row.get("confirmedAt").asOffsetDateTime(),
                    row.get("endsAt").asOffsetDateTime());
        }
    }

    Mono<List<Expiring>> expiring(Viewer viewer, int days, @Nullable Locale locale) {
        Messages words = Wording.forReader(locale);
        String person = viewer.person();
        if (person == null) {
            return Mono.error(new Refusal.Forbidden(List.of(), words.say("self")));
        }
        if (days < 1 || days > LONGEST) {
            return Mono.error(
                    new Refusal.InvalidInput("INVALID_VALUE", List.of("within"), words.say("within", LONGEST)));
        }
        Map<String, Object> parameters = Map.of(
                "person", person,
                "keep", Retention.isoDuration(settings.personalTies()),
                "until", Instants.last(OffsetDateTime.now(clock).plusDays(days)));
        return graph.list(EXPIRING, viewer, Moment.of(clock, null, null), parameters, Expiring::of);
    }

    Mono<Outcome> confirm(Viewer viewer, Map<String, Object> input, @Nullable Locale locale) {
        String type = String.valueOf(input.get("type"));
        String uuid = String.valueOf(input.get("uuid"));
        return transactions.once(
                viewer,
                "confirmTie",
                input,
                transaction -> transactions
                        .tie(transaction, type, uuid)
                        .flatMap(found -> found.filter(tie -> may(viewer, tie))
                                .map(tie -> confirmed(transaction, tie))
                                .orElseGet(() -> Mono.just(Outcome.refused(
                                        "uuid",
                                        "NOT_FOUND",
                                        Wording.forReader(locale).say("tie.unknown"))))));
    }

    /** What both agreed to, either confirms; what one took back, nobody does. */
    private static boolean may(Viewer viewer, RelationshipRecord tie) {
        if (tie.type().equals("KNOWS")) {
            return Boolean.TRUE.equals(tie.properties().get("consentBoth"))
                    && (tie.from().id().equals(viewer.person()) || tie.to().id().equals(viewer.person()));
        }
        boolean organization = viewer.role().keepsRecords()
                && viewer.organization() != null
                && (viewer.organization().equals(tie.to().id())
                        || viewer.organization().equals(tie.properties().get("ownerId")));
        return viewer.administers() || tie.from().id().equals(viewer.person()) || organization;
    }

    private Mono<Outcome> confirmed(GraphTransaction transaction, RelationshipRecord tie) {
        Map<String, Object> properties = new LinkedHashMap<>(tie.properties());
        Object before = properties.getOrDefault("confirmedAt", properties.get("recordedAt"));
        // An end that came of nobody's confirming is no longer one; any other stays.
        if (before instanceof ZonedDateTime last
                && properties.get("validTo") instanceof ZonedDateTime end
                && last.plus(settings.personalTies()).toInstant().equals(end.toInstant())) {
            properties.remove("validTo");
        }
        properties.put("confirmedAt", OffsetDateTime.now(clock));
        return transactions.write(
                transaction, List.of(new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties)));
    }

    /** When what is confirmed now ends. */
    OffsetDateTime endOfNow() {
        return OffsetDateTime.now(clock).plus(settings.personalTies());
    }
}
