package org.commonweave.allocation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.access.Viewer;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.Transactions;
import org.commonweave.mutation.UserError;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.StableId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Carries a proposed plan out. Lots and needs are locked, looked at again, and reserved in one transaction, so that nothing
 * is given twice however many commit at once; what changed since the proposal is refused and named.
 */
@Component
class Commits {

    private final Transactions transactions;
    private final Proposals proposals;
    private final Stocks stocks;
    private final Ledger ledger;
    private final AllocationSettings settings;
    private final Clock clock;

    Commits(
            Transactions transactions,
            Proposals proposals,
            Stocks stocks,
            Ledger ledger,
            AllocationSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.stocks = stocks;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Outcome> commit(Viewer viewer, String plan, List<Deviation> deviations, Map<String, Object> input) {
        return transactions.once(
                viewer,
                "commitMatch",
                input,
                transaction -> proposals
                        .find(transaction, viewer, plan)
                        .flatMap(proposal -> commit(transaction, viewer, proposal, deviations))
                        .switchIfEmpty(Mono.fromSupplier(() -> Outcome.refused(
                                "plan",
                                "NOT_FOUND",
                                "No such plan was proposed to you; propose one and commit that."))));
    }

    private Mono<Outcome> commit(
            GraphTransaction transaction, Viewer viewer, Proposal plan, List<Deviation> deviations) {
        List<UserError> wrong = Deviation.objections(plan, deviations);
        if (!wrong.isEmpty()) {
            return Mono.just(Outcome.refused(wrong));
        }
        List<String> lots = plan.lots().stream().map(Seen::id).toList();
        List<String> needs = plan.needs().stream().map(Seen::id).toList();
        return stocks.lots(transaction, lots)
                .flatMap(lotStocks -> stocks.needs(transaction, needs)
                        // Read again under the locks: another commit of the same plan may have come first.
                        .flatMap(needStocks -> proposals
                                .find(transaction, viewer, plan.id())
                                .flatMap(now -> reserve(
                                        transaction,
                                        new Commitment(
                                                viewer,
                                                now,
                                                Deviation.applied(now, deviations, lotStocks),
                                                lotStocks,
                                                needStocks),
                                        deviations))));
    }

    private Mono<Outcome> reserve(GraphTransaction transaction, Commitment commitment, List<Deviation> deviations) {
        Proposal plan = commitment.plan();
        String digest = digest(commitment.shares());
        if (plan.committed() != null) {
            return Mono.just(
                    plan.committed().equals(digest)
                            ? Outcome.done(plan.id(), WriteOutcome.NOTHING)
                            : Outcome.refused(
                                    "plan",
                                    "CONFLICT",
                                    "This plan was committed with other shares; propose a new one."));
        }
        if (commitment.shares().isEmpty()) {
            return Mono.just(
                    Outcome.refused("plan", "INVALID_VALUE", "The plan gives nothing; there is nothing to do."));
        }
        List<UserError> objections = commitment.objections(OffsetDateTime.now(clock));
        return objections.isEmpty()
                ? write(transaction, commitment, deviations, digest)
                : Mono.just(Outcome.refused(objections));
    }

    private Mono<Outcome> write(
            GraphTransaction transaction, Commitment commitment, List<Deviation> deviations, String digest) {
        Proposal plan = commitment.plan();
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Held> held = commitment.shares().stream()
                .map(share -> Held.reserved(
                        plan.id(), plan.owner(), share, now, now.plus(settings.hold()), reason(deviations, share)))
                .toList();
        List<GraphRecord> records = held.stream().<GraphRecord>map(Held::record).toList();
        List<Event> events = held.stream()
                .map(one -> Event.of(commitment.viewer(), one, null, now, one.reason()))
                .toList();
        return ledger.write(transaction, plan.id(), records, events)
                .flatMap(outcome -> outcome.done()
                        ? proposals.committed(transaction, plan, digest, now).thenReturn(outcome)
                        : Mono.just(outcome));
    }

    private static @Nullable String reason(List<Deviation> deviations, Share share) {
        return deviations.stream()
                .filter(one -> one.lot().equals(share.lot()) && one.need().equals(share.need()))
                .map(Deviation::reason)
                .findFirst()
                .orElse(null);
    }

    private static String digest(List<Share> shares) {
        return StableId.of(shares.stream()
                .sorted(Comparator.comparing(Share::lot).thenComparing(Share::need))
                .map(Share::toString)
                .collect(Collectors.joining()));
    }
}
