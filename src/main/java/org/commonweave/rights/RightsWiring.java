package org.commonweave.rights;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import java.util.Objects;
import org.commonweave.mutation.MutationPayload;
import org.commonweave.read.Reads;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects people's rights to the API. */
@Component
class RightsWiring implements RuntimeWiringConfigurer {

    private final MyDataReader myData;
    private final Erasures erasures;
    private final Corrections corrections;

    RightsWiring(MyDataReader myData, Erasures erasures, Corrections corrections) {
        this.myData = myData;
        this.erasures = erasures;
        this.corrections = corrections;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                                "myData", environment -> myData.of(Reads.viewer(environment), environment.getLocale()))
                        .dataFetcher(
                                "erasurePreview",
                                environment -> erasures.preview(
                                        Reads.viewer(environment), text(environment, "id"), environment.getLocale()))
                        .dataFetcher(
                                "erasureCertificate", environment -> erasures.certificate(text(environment, "number")))
                        .dataFetcher(
                                "correctionRequests",
                                environment -> corrections.list(
                                        Reads.viewer(environment),
                                        Boolean.TRUE.equals(environment.getArgument("openOnly")))));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("erasePerson", this::erase)
                        .dataFetcher("requestCorrection", this::request)
                        .dataFetcher("answerCorrection", this::answer));
    }

    private static String text(DataFetchingEnvironment environment, String argument) {
        return String.valueOf(environment.<Object>getArgument(argument));
    }

    private Mono<Map<String, Object>> erase(DataFetchingEnvironment environment) {
        return MutationPayload.of(
                Mono.defer(
                        () -> erasures.erase(Reads.viewer(environment), input(environment), environment.getLocale())),
                number -> erasures.certificate(number).map(certificate -> Map.of("certificate", certificate)));
    }

    private Mono<Map<String, Object>> request(DataFetchingEnvironment environment) {
        return MutationPayload.of(
                Mono.defer(
                        () -> corrections.ask(Reads.viewer(environment), input(environment), environment.getLocale())),
                id -> corrections.one(Reads.viewer(environment), id).map(request -> Map.of("request", request)));
    }

    private Mono<Map<String, Object>> answer(DataFetchingEnvironment environment) {
        return MutationPayload.of(
                Mono.defer(() ->
                        corrections.answer(Reads.viewer(environment), input(environment), environment.getLocale())),
                id -> corrections.one(Reads.viewer(environment), id).map(request -> Map.of("request", request)));
    }

    private static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }
}
