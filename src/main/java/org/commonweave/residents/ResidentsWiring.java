package org.commonweave.residents;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.commonweave.access.Viewer;
import org.commonweave.mutation.Outcome;
import org.commonweave.read.Reads;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the root fields of residents and activities. */
@Component
class ResidentsWiring implements RuntimeWiringConfigurer {

    private final Matches matches;
    private final OwnViews ownViews;
    private final Invites invites;
    private final Answers answers;
    private final TimeEntries entries;

    ResidentsWiring(Matches matches, OwnViews ownViews, Invites invites, Answers answers, TimeEntries entries) {
        this.matches = matches;
        this.ownViews = ownViews;
        this.invites = invites;
        this.answers = answers;
        this.entries = entries;
    }

    /** A change for a viewer. */
    @FunctionalInterface
    private interface Change {
        Mono<Outcome> of(Viewer viewer, Map<String, Object> input);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("volunteerMatch", matches::match)
                        .dataFetcher("myParticipation", ownViews::mine));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("inviteResidents", environment -> invited(environment))
                        .dataFetcher(
                                "answerInvitation",
                                environment -> payload(
                                        environment,
                                        answers::answer,
                                        uuid -> Mono.just(Map.of(
                                                "status",
                                                Boolean.TRUE.equals(Access.input(environment)
                                                                .get("accept"))
                                                        ? "ACCEPTED"
                                                        : "DECLINED"))))
                        .dataFetcher(
                                "optOutOfInvitations",
                                environment -> Payloads.of(
                                        Mono.defer(() -> answers.optOut(Reads.viewer(environment))),
                                        uuid -> Mono.just(Map.of("takesInvitations", false))))
                        .dataFetcher("recordTime", environment -> payload(environment, entries::enter, entries::state))
                        .dataFetcher(
                                "confirmTime", environment -> payload(environment, entries::confirm, entries::state)));
    }

    private Mono<Map<String, Object>> invited(DataFetchingEnvironment environment) {
        int count =
                ((java.util.List<?>) Access.input(environment).getOrDefault("invitations", java.util.List.of())).size();
        return payload(environment, invites::invite, uuid -> Mono.just(Map.of("invited", count)));
    }

    private static Mono<Map<String, Object>> payload(
            DataFetchingEnvironment environment, Change change, Payloads.More more) {
        return Payloads.of(Mono.defer(() -> change.of(Reads.viewer(environment), Access.input(environment))), more);
    }
}
