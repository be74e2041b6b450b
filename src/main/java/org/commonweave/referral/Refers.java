package org.commonweave.referral;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseInputs;
import org.commonweave.caselog.CaseSteps;
import org.commonweave.caselog.Parties;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes referrals. */
@Component
class Refers {

    private final Transactions transactions;
    private final CaseSteps steps;
    private final Parties parties;
    private final Clock clock;

    Refers(Transactions transactions, CaseSteps steps, Parties parties, Clock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.parties = parties;
        this.clock = clock;
    }

    Mono<Outcome> refer(Viewer viewer, Map<String, Object> input) {
        String need = CaseInputs.id(input, "need", "Need");
        return transactions.once(
                viewer,
                CaseType.REFERRAL.mutation(CaseEventType.BLOWN),
                input,
                transaction -> parties.missing(transaction, viewer, "Need", List.of(need), "need")
                        .flatMap(missing ->
                                missing.map(Mono::just).orElseGet(() -> open(transaction, viewer, need, input))));
    }

    /** It is called after nothing: a need's name may be for fewer to see than a referral of it. */
    private Mono<Outcome> open(GraphTransaction transaction, Viewer viewer, String need, Map<String, Object> input) {
        String id = UUID.randomUUID().toString();
        String from = String.valueOf(viewer.organization());
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("visibility", "PARTNERS");
        shared.put("ownerId", viewer.organization());
        Map<String, Object> properties = new LinkedHashMap<>(shared);
        properties.put("referredAt", OffsetDateTime.now(clock));
        NodeRef referral = new NodeRef("Referral", id);
        return steps.open(
                transaction,
                viewer,
                new CaseSteps.Opening(
                        CaseType.REFERRAL,
                        id,
                        properties,
                        List.of(
                                RelationshipRecord.of(
                                        "REFERRED_BY", referral, new NodeRef("Organization", from), "", shared),
                                RelationshipRecord.of("CONCERNS", referral, new NodeRef("Need", need), "", shared)),
                        List.of(CaseInputs.id(input, "to", "Organization")),
                        CaseInputs.text(input, "note")));
    }
}
