package org.commonweave.retention;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import java.util.Objects;
import org.commonweave.mutation.MutationPayload;
import org.commonweave.read.Reads;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects reminders of ties that end to the API. */
@Component
class RetentionWiring implements RuntimeWiringConfigurer {

    private final PersonalTies ties;

    RetentionWiring(PersonalTies ties) {
        this.ties = ties;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                        "myExpiringTies",
                        environment -> ties.expiring(
                                Reads.viewer(environment),
                                Objects.requireNonNull(environment.<Integer>getArgument("within")),
                                environment.getLocale())));
        wiring.type("Mutation", mutation -> mutation.dataFetcher("confirmTie", this::confirm));
    }

    private Mono<Map<String, Object>> confirm(DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
        return MutationPayload.of(
                Mono.defer(() -> ties.confirm(Reads.viewer(environment), input, environment.getLocale())),
                uuid -> Mono.just(Map.of("endsAt", ties.endOfNow())));
    }
}
