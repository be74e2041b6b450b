package org.commonweave.whistle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseInputs;
import org.commonweave.caselog.CaseSteps;
import org.commonweave.caselog.Parties;
import org.commonweave.casework.CaseType;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.StoredRecords;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Blows whistles. */
@Component
class Blows {

    private static final List<String> SHARED = List.of("PUBLIC", "PARTNERS");

    private final Transactions transactions;
    private final CaseSteps steps;
    private final Parties parties;
    private final Clock clock;

    Blows(Transactions transactions, CaseSteps steps, Parties parties, Clock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.parties = parties;
        this.clock = clock;
    }

    Mono<Outcome> blow(Viewer viewer, Map<String, Object> input) {
        String visibility = String.valueOf(input.get("visibility"));
        if (!SHARED.contains(visibility)) {
            return Mono.just(Outcome.refused(
                    "visibility",
                    "INVALID_VALUE",
                    "Those who are summoned must see the whistle: visibility is PUBLIC or PARTNERS."));
        }
        if ((input.get("need") == null) == (input.get("issue") == null)) {
            return Mono.just(Outcome.refused(
                    "need", "REQUIRED", "Give either 'need', an issue on record, or 'issue', a new one."));
        }
        return transactions.once(
                viewer,
                CaseType.WHISTLE.mutation(org.commonweave.casework.CaseEventType.BLOWN),
                input,
                transaction -> input.get("need") == null
                        ? aboutNew(transaction, viewer, input)
                        : aboutKnown(transaction, viewer, input));
    }

    private Mono<Outcome> aboutKnown(GraphTransaction transaction, Viewer viewer, Map<String, Object> input) {
        String need = CaseInputs.id(input, "need", "Need");
        return parties.find(transaction, viewer, "Need", need)
                .flatMap(found -> found.map(
                                record -> open(transaction, viewer, input, need, names(record, input), List.of()))
                        .orElseGet(() -> Mono.just(
                                Outcome.refused("need", "DANGLING_REFERENCE", "'need' names no Need that is there."))));
    }

    private Mono<Outcome> aboutNew(GraphTransaction transaction, Viewer viewer, Map<String, Object> input) {
        NewIssue issue = NewIssue.of(input);
        if (issue.nameless()) {
            return Mono.just(Outcome.refused("issue", "REQUIRED", "An issue needs a name in at least one language."));
        }
        return missing(transaction, viewer, issue)
                .flatMap(missing -> missing.map(Mono::just).orElseGet(() -> {
                    String need = UUID.randomUUID().toString();
                    return open(
                            transaction,
                            viewer,
                            input,
                            need,
                            issue.names(),
                            issue.records(need, viewer.organization(), String.valueOf(input.get("visibility"))));
                }));
    }

    private Mono<Optional<Outcome>> missing(GraphTransaction transaction, Viewer viewer, NewIssue issue) {
        return parties.missing(transaction, viewer, "Category", List.of(issue.category()), "issue")
                .flatMap(missing -> missing.isPresent()
                        ? Mono.just(missing)
                        : parties.missing(transaction, viewer, "Place", List.of(issue.place()), "issue"));
    }

    /** A whistle is called after its issue, unless more may see it than may see that. */
    private static Map<String, Object> names(StoredRecords.Stored need, Map<String, Object> input) {
        Object seenBy = need.properties().get("visibility");
        boolean open = "PUBLIC".equals(seenBy)
                || "PARTNERS".equals(seenBy) && "PARTNERS".equals(String.valueOf(input.get("visibility")));
        return open ? need.properties() : Map.of();
    }

    private Mono<Outcome> open(
            GraphTransaction transaction,
            Viewer viewer,
            Map<String, Object> input,
            String need,
            Map<String, Object> issue,
            List<GraphRecord> others) {
        String id = UUID.randomUUID().toString();
        @Nullable String blower = viewer.organization();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("visibility", input.get("visibility"));
        shared.put("ownerId", blower);
        Map<String, Object> properties = new LinkedHashMap<>(shared);
        properties.put("nameZhHans", named("哨：", issue.get("nameZhHans")));
        properties.put("nameZhHant", named("哨：", issue.get("nameZhHant")));
        properties.put("nameEn", named("Whistle: ", issue.get("nameEn")));
        properties.put("kind", input.get("kind"));
        properties.put("blownAt", now);
        List<GraphRecord> records = new ArrayList<>(others);
        NodeRef whistle = new NodeRef("Whistle", id);
        records.add(RelationshipRecord.of(
                "BLOWN_BY", whistle, new NodeRef("Organization", String.valueOf(blower)), "", shared));
        records.add(RelationshipRecord.of("ABOUT", whistle, new NodeRef("Need", need), "", shared));
        return steps.open(
                transaction,
                viewer,
                new CaseSteps.Opening(
                        CaseType.WHISTLE,
                        id,
                        properties,
                        records,
                        CaseInputs.ids(input, "summon", "Organization"),
                        CaseInputs.text(input, "reason")));
    }

    private static @Nullable String named(String before, @Nullable Object name) {
        return name == null ? null : before + name;
    }
}
