package org.commonweave.proposal;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.mutation.UserError;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/** Connects the root field of plans. What the caller can mend is told as it is by mutations. */
@Component
class ProposalWiring implements RuntimeWiringConfigurer {

    private static final long TELL_EVERY_MILLIS = 250;

    private final MatchProposals proposals;
    private final Clock clock;

    ProposalWiring(MatchProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("proposeMatch", this::propose));
        // Deferred, so that what is refused ends the stream and is not taken for an answer without data.
        wiring.type(
                "Subscription",
                subscription -> subscription.dataFetcher(
                        "matchProgress", environment -> Flux.defer(() -> follow(environment))));
    }

    private Mono<DataFetcherResult<Proposal>> propose(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Map<String, Object> input = Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
        Moment at = Moment.of(clock, (OffsetDateTime) input.get("asOf"), null);
        return proposal(input, viewer, at, course -> {}).map(proposal -> at(at, proposal));
    }

    private Flux<DataFetcherResult<MatchProgress>> follow(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Map<String, Object> input = Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
        Moment at = Moment.of(clock, (OffsetDateTime) input.get("asOf"), null);
        return Flux.<MatchProgress>create(
                        sink -> {
                            MatchProgress[] last = {MatchProgress.BEGUN};
                            AtomicLong toldAt = new AtomicLong(clock.millis());
                            sink.next(MatchProgress.BEGUN);
                            sink.onDispose(proposal(input, viewer, at, progress -> {
                                        last[0] = progress;
                                        if (progress.solved() == 0
                                                || clock.millis() - toldAt.get() >= TELL_EVERY_MILLIS) {
                                            toldAt.set(clock.millis());
                                            sink.next(progress);
                                        }
                                    })
                                    .contextWrite(sink.contextView())
                                    .subscribe(
                                            proposal -> {
                                                sink.next(last[0].ended(proposal));
                                                sink.complete();
                                            },
                                            sink::error));
                        },
                        FluxSink.OverflowStrategy.LATEST)
                .map(progress -> at(at, progress));
    }

    /** Records below are looked up as they were at the instant asked about. */
    private static <T> DataFetcherResult<T> at(Moment at, T answer) {
        return DataFetcherResult.<T>newResult().data(answer).localContext(at).build();
    }

    private Mono<Proposal> proposal(
            Map<String, Object> input, Viewer viewer, Moment at, Consumer<MatchProgress> course) {
        RequestReader reader = new RequestReader();
        Request request = reader.read(input);
        Mono<Proposal> proposal = reader.errors().isEmpty()
                ? proposals.propose(request, viewer, at, course)
                : Mono.just(Proposal.refused(reader.errors()));
        return proposal.onErrorResume(Refusal.class, refusal -> Mono.just(Proposal.refused(List.of(error(refusal)))));
    }

    /** The schema's codes of user errors know fewer kinds of invalid values. */
    private static UserError error(Refusal refusal) {
        List<String> field = new ArrayList<>(refusal.field());
        String code = refusal.code().equals("WRONG_TYPE") || refusal.code().equals("SCOPE_TOO_LARGE")
                ? "INVALID_VALUE"
                : refusal.code();
        return InputErrors.at(field, code, String.valueOf(refusal.getMessage()));
    }
}
