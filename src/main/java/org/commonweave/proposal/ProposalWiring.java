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
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.mutation.UserError;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the root field of plans. What the caller can mend is told as it is by mutations. */
@Component
class ProposalWiring implements RuntimeWiringConfigurer {

    private final MatchProposals proposals;
    private final Clock clock;

    ProposalWiring(MatchProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("proposeMatch", this::propose));
    }

    private Mono<DataFetcherResult<Proposal>> propose(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Map<String, Object> input = Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
        Moment at = Moment.of(clock, (OffsetDateTime) input.get("asOf"), null);
        return proposal(input, viewer, at)
                .onErrorResume(Refusal.class, refusal -> Mono.just(Proposal.refused(List.of(error(refusal)))))
                // Records below are looked up as they were at the instant asked about.
                .map(proposal -> DataFetcherResult.<Proposal>newResult()
                        .data(proposal)
                        .localContext(at)
                        .build());
    }

    private Mono<Proposal> proposal(Map<String, Object> input, Viewer viewer, Moment at) {
        RequestReader reader = new RequestReader();
        Request request = reader.read(input);
        return reader.errors().isEmpty()
                ? proposals.propose(request, viewer, at)
                : Mono.just(Proposal.refused(reader.errors()));
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
