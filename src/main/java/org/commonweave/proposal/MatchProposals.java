package org.commonweave.proposal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.allocation.Proposals;
import org.commonweave.allocation.Share;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.matching.Deadline;
import org.commonweave.matching.Instance;
import org.commonweave.matching.Matching;
import org.commonweave.matching.Plan;
import org.commonweave.matching.Policy;
import org.commonweave.mutation.UserError;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.Facts;
import org.commonweave.snapshot.Snapshots;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Has plans made of the facts that a viewer may see, and has them remembered for those who want to commit them. */
@Component
public class MatchProposals {

    private static final Statement HOME_OF_NEED = Statement.named("diagnostics/home-of-need");

    private final Snapshots snapshots;
    private final Graph graph;
    private final Clock clock;
    private final Proposals committable;

    MatchProposals(Snapshots snapshots, Graph graph, Clock clock, Proposals committable) {
        this.snapshots = snapshots;
        this.graph = graph;
        this.clock = clock;
        this.committable = committable;
    }

    /** The plan, and the one by the other policy if there is one; or what the caller got wrong. */
    Mono<Proposal> propose(Request request, Viewer viewer, Moment at) {
        return propose(request, viewer, at, course -> {});
    }

    /** The same, telling how far it is with every connected part. */
    Mono<Proposal> propose(Request request, Viewer viewer, Moment at, Consumer<MatchProgress> course) {
        return place(request, viewer, at)
                .flatMap(place -> snapshots.of(place, viewer, at))
                // Planning computes, and ends when nobody waits for it: not on threads that move other requests along.
                .flatMap(facts -> Mono.fromCallable(() -> plan(request, facts, at, course))
                        .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(proposal -> Flux.just(
                                Optional.ofNullable(proposal.plan()), Optional.ofNullable(proposal.compared()))
                        .flatMap(Mono::justOrEmpty)
                        .concatMap(answer ->
                                committable.remember(viewer, answer.plan().id(), shares(answer.plan())))
                        .then(Mono.just(proposal)));
    }

    private static List<Share> shares(Plan plan) {
        return plan.rows().stream()
                .map(row -> new Share(row.lot(), row.need(), row.quantity(), row.unit()))
                .toList();
    }

    private Mono<String> place(Request request, Viewer viewer, Moment at) {
        String place = request.place();
        if (place != null) {
            return Mono.just(place);
        }
        List<String> needs = request.needs();
        String first = needs == null ? "" : needs.get(0);
        return graph.read(
                        HOME_OF_NEED,
                        viewer,
                        at,
                        Map.of("id", first),
                        row -> Optional.ofNullable(row.get("id").asString(null)))
                .next()
                .switchIfEmpty(Mono.error(() ->
                        new Refusal.NotFound(List.of("needs", "0"), "There is no such need; give one that there is.")))
                .map(found -> found.orElseThrow(() ->
                        new Refusal.NotFound(List.of("place"), "No territory is known to look in; give a place.")));
    }

    private Proposal plan(Request request, Facts facts, Moment at, Consumer<MatchProgress> course) {
        InstanceReader reader = new InstanceReader(facts.projection(), at.asOf(), request);
        Instance instance = reader.read();
        List<UserError> errors = new ArrayList<>(reader.errors());
        if (!errors.isEmpty()) {
            return Proposal.refused(errors);
        }
        long end = clock.millis() + Duration.ofSeconds(request.seconds()).toMillis();
        Deadline deadline = new Deadline(() -> clock.millis() > end);
        Plan plan = made(instance, request.policy(), facts, at, deadline, told(1, course));
        Policy other = request.compared();
        if (other == null) {
            return new Proposal(new PlanAnswer(plan, facts.projection()), null, List.of());
        }
        Deadline again = new Deadline(() ->
                clock.millis() > end + Duration.ofSeconds(request.seconds()).toMillis());
        Plan compared = made(instance, other, facts, at, again, told(2, course));
        return new Proposal(
                new PlanAnswer(plan, facts.projection()), new PlanAnswer(compared, facts.projection()), List.of());
    }

    private static Matching.Progress told(int plan, Consumer<MatchProgress> course) {
        return (solved, parts) -> course.accept(new MatchProgress(plan, solved, parts, null));
    }

    private static Plan made(
            Instance instance, Policy policy, Facts facts, Moment at, Deadline deadline, Matching.Progress progress) {
        return Matching.plan(instance, policy, at.asOf(), facts.version(), Matching.Method.BEST, deadline, progress);
    }
}
