package org.commonweave.consent;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Viewer;
import org.commonweave.mutation.MutationPayload;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects consents to the API. */
@Component
class ConsentWiring implements RuntimeWiringConfigurer {

    private final Consents consents;
    private final Acquaintances acquaintances;
    private final Effects effects;

    ConsentWiring(Consents consents, Acquaintances acquaintances, Effects effects) {
        this.consents = consents;
        this.acquaintances = acquaintances;
        this.effects = effects;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("myConsents", this::mine)
                        .dataFetcher("consentsOf", this::kept)
                        .dataFetcher(
                                "consentPreview",
                                environment -> effects.preview(
                                        Reads.viewer(environment),
                                        ConsentPurpose.valueOf(
                                                String.valueOf(environment.<Object>getArgument("purpose"))),
                                        Boolean.TRUE.equals(environment.getArgument("given")),
                                        environment.getLocale()))
                        .dataFetcher(
                                "myAcquaintances",
                                environment -> acquaintances.of(Reads.viewer(environment), environment.getLocale())));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("setConsent", this::set)
                        .dataFetcher("confirmAcquaintance", environment -> agree(environment, true))
                        .dataFetcher("withdrawAcquaintance", environment -> agree(environment, false)));
    }

    private Mono<List<ConsentState>> mine(DataFetchingEnvironment environment) {
        Locale locale = environment.getLocale();
        return consents.of(Consents.self(Reads.viewer(environment), locale))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(
                        List.of(), Wording.forReader(locale).say("record.none"))));
    }

    private Mono<List<ConsentState>> kept(DataFetchingEnvironment environment) {
        String person =
                GlobalId.uuidOf("Person", String.valueOf(environment.<Object>getArgument("person")), List.of("person"));
        return consents.kept(Reads.viewer(environment), person, environment.getLocale());
    }

    private Mono<Map<String, Object>> set(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        return MutationPayload.of(
                Mono.defer(() -> consents.set(viewer, input(environment), environment.getLocale())),
                uuid -> consents.of(String.valueOf(viewer.person())).map(states -> Map.of("consents", states)));
    }

    private Mono<Map<String, Object>> agree(DataFetchingEnvironment environment, boolean agrees) {
        Viewer viewer = Reads.viewer(environment);
        Map<String, Object> input = input(environment);
        return MutationPayload.of(
                Mono.defer(() -> acquaintances.agree(viewer, input, agrees, environment.getLocale())),
                uuid -> acquaintances
                        .kept(viewer, String.valueOf(input.get("uuid")), environment.getLocale())
                        .map(kept -> Map.of("kept", kept)));
    }

    private static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }
}
