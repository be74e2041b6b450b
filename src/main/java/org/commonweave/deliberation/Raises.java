package org.commonweave.deliberation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Raises motions. */
@Component
class Raises {

    private static final Statement TERRITORY = Statement.named("deliberation/territory");
    private static final List<String> DESCRIPTIONS = List.of("descriptionZhHans", "descriptionZhHant", "descriptionEn");
    private static final int MOST = 20;

    private final Transactions transactions;
    private final MotionSteps steps;
    private final Parties parties;
    private final Clock clock;

    Raises(Transactions transactions, MotionSteps steps, Parties parties, Clock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.parties = parties;
        this.clock = clock;
    }

    private record Wanted(String platform, List<String> needs, List<String> whistles, Map<String, Object> input) {}

    Mono<Outcome> raise(Viewer viewer, Map<String, Object> input) {
        if (!WritePolicy.mayCreate(viewer) || viewer.organization() == null) {
            return Mono.just(Announced.notAllowed());
        }
        Wanted wanted = new Wanted(
                CaseInputs.id(input, "platform", "Organization"),
                CaseInputs.ids(input, "needs", "Need"),
                CaseInputs.ids(input, "whistles", "Whistle"),
                input);
        Optional<Outcome> wrong = Announced.wrong(input)
                .or(() -> Announced.tooMany("needs", wanted.needs(), MOST))
                .or(() -> Announced.tooMany("whistles", wanted.whistles(), MOST));
        return wrong.map(Mono::just)
                .orElseGet(() -> transactions.once(
                        viewer,
                        MotionEventType.RAISED.mutation(),
                        input,
                        transaction -> missing(transaction, viewer, wanted)
                                .flatMap(missing ->
                                        missing.map(Mono::just).orElseGet(() -> write(transaction, viewer, wanted)))));
    }

    private Mono<Optional<Outcome>> missing(GraphTransaction transaction, Viewer viewer, Wanted wanted) {
        return territory(transaction, viewer, wanted.platform())
                .flatMap(outside -> outside.isPresent()
                        ? Mono.just(outside)
                        : parties.missing(transaction, viewer, "Need", wanted.needs(), "needs"))
                .flatMap(missing -> missing.isPresent()
                        ? Mono.just(missing)
                        : parties.missing(transaction, viewer, "Whistle", wanted.whistles(), "whistles"));
    }

    private Mono<Optional<Outcome>> territory(GraphTransaction transaction, Viewer viewer, String platform) {
        return transaction
                .run(
                        TERRITORY,
                        viewer,
                        Moment.of(clock, null, null),
                        Map.of("platform", platform, "organization", String.valueOf(viewer.organization())),
                        row -> row.get("belongs").asBoolean())
                .next()
                .map(
                        belongs -> belongs
                                ? Optional.<Outcome>empty()
                                : Optional.of(
                                        Outcome.refused(
                                                "platform",
                                                "FORBIDDEN",
                                                "Your organization neither belongs to the platform's territory nor serves it, and was"
                                                        + " not called to a meeting of it; put the motion to the platform of your own.")))
                .defaultIfEmpty(Optional.of(Outcome.refused(
                        "platform", "DANGLING_REFERENCE", "'platform' names no coordination platform that is there.")));
    }

    private Mono<Outcome> write(GraphTransaction transaction, Viewer viewer, Wanted wanted) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String id = UUID.randomUUID().toString();
        Verdict.Taken taken = (Verdict.Taken) Procedure.raise(id, StoredMotion.actor(viewer), wanted.platform(), now);
        MotionRecords records =
                new MotionRecords(taken.after(), String.valueOf(wanted.input().get("visibility")));
        Map<String, Object> said = new LinkedHashMap<>(Announced.names(wanted.input()));
        DESCRIPTIONS.forEach(name -> said.put(name, wanted.input().get(name)));
        List<GraphRecord> all = new ArrayList<>(List.of(records.node(records.shared(said))));
        records.ties(taken.events()).forEach(all::add);
        Stream.concat(
                        wanted.needs().stream().map(need -> new NodeRef("Need", need)),
                        wanted.whistles().stream().map(whistle -> new NodeRef("Whistle", whistle)))
                .map(about -> RelationshipRecord.of(
                        "REGARDS", new NodeRef(MotionRecords.ACTIVITY, id), about, "", records.shared(Map.of())))
                .forEach(all::add);
        return steps.write(transaction, id, all, taken.events());
    }
}
