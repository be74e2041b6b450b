package org.commonweave.whistle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseSteps;
import org.commonweave.caselog.StoredCase;
import org.commonweave.caselog.StoredCases;
import org.commonweave.casework.Actor;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Casework;
import org.commonweave.casework.Ruling;
import org.commonweave.casework.Step;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.response.ServicePolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds departments before a step is due, and tells the coordination platform when it was due and not taken: once for
 * each state a summons is in. Every instance looks, and the lock on the case lets one of them say it.
 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Statement WAITING = Statement.named("whistle/waiting");
    private static final int PAGE = 500;

    private final Graph graph;
    private final StoredCases cases;
    private final CaseSteps steps;
    private final Clock clock;
    private final Policies policies;

    Reminders(Graph graph, StoredCases cases, CaseSteps steps, Policies policies, Clock clock) {
        this.policies = policies;
        this.graph = graph;
        this.cases = cases;
        this.steps = steps;
        this.clock = clock;
    }

    private record Waiting(DueSummons due, @Nullable OffsetDateTime remindAt) {}

    /** Says what is to be said by an instant, and how much that was. */
    Mono<Long> tell(OffsetDateTime now) {
        return policies.current()
                .flatMapMany(policy -> page("", policy, now)
                        .expand(found -> found.size() < PAGE
                                ? Mono.empty()
                                : page(found.get(found.size() - 1).due().summons(), policy, now)))
                .concatMap(found -> tell(found, now))
                .filter(told -> told)
                .count()
                .doOnNext(count -> {
                    if (count > 0) {
                        LOG.info("Reminded of, or escalated, {} summonses", count);
                    }
                });
    }

    private Mono<List<Waiting>> page(String after, ServicePolicy policy, OffsetDateTime now) {
        return graph.list(
                WAITING, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of("after", after, "limit", PAGE), row -> {
                    DueSummons due = DueSummons.of(row, policy, now);
                    return new Waiting(
                            due,
                            due.next() == null
                                    ? null
                                    : policy.reminder(
                                            due.next(),
                                            row.get("kind").asString(),
                                            row.get("department").asString(),
                                            due.sentAt()));
                });
    }

    private Flux<Boolean> tell(List<Waiting> found, OffsetDateTime now) {
        List<Waiting> due = found.stream()
                .filter(one -> one.remindAt() != null && !now.isBefore(one.remindAt()))
                .toList();
        List<String> ids =
                due.stream().map(one -> one.due().whistle()).distinct().toList();
        return cases.of(CaseType.WHISTLE, ids, Viewer.SYSTEM)
                .flatMapMany(stored -> Flux.fromIterable(due)
                        .filter(one -> unsaid(stored.get(one.due().whistle()), one, now))
                        .concatMap(one -> steps.takeAsService(
                                CaseType.WHISTLE, one.due().whistle(), current -> step(current, one))));
    }

    /** Looked at before anything is locked: most of what is overdue was said before. */
    private static boolean unsaid(@Nullable StoredCase stored, Waiting one, OffsetDateTime now) {
        return stored != null
                && step(stored, one)
                        .map(step -> Casework.rule(stored.file(), step, Actor.SERVICE, now))
                        .filter(Ruling.Taken.class::isInstance)
                        .isPresent();
    }

    /** Empty where there is nobody to escalate to. */
    private static Optional<Step> step(StoredCase stored, Waiting one) {
        String summons = one.due().summons();
        return one.due().overdue()
                ? stored.platforms().stream()
                        .findFirst()
                        .map(platform ->
                                Step.of(CaseEventType.ESCALATED).about(summons).to(platform))
                : Optional.of(Step.of(CaseEventType.REMINDED).about(summons));
    }
}
