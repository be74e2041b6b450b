package org.commonweave.caselog;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Step;
import org.commonweave.mutation.Outcome;
import org.commonweave.read.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects a type of case to the API: the mutation of each step, and what is told of a case beside its record. */
@Component
public class CaseWiring {

    private final CaseSteps steps;

    CaseWiring(CaseSteps steps) {
        this.steps = steps;
    }

    /** Begins a case for a viewer. */
    @FunctionalInterface
    public interface Begin {
        Mono<Outcome> of(Viewer viewer, Map<String, Object> input);
    }

    public void connect(RuntimeWiring.Builder wiring, CaseType type, Begin begin) {
        wiring.type("Mutation", mutation -> {
            for (CaseEventType event : CaseEventType.values()) {
                if (!event.ofService()) {
                    mutation.dataFetcher(
                            type.mutation(event),
                            event == CaseEventType.BLOWN
                                    ? fetcher(begin)
                                    : fetcher((viewer, input) -> take(type, event, viewer, input)));
                }
            }
            return mutation;
        });
        wiring.type(
                type.label(),
                fields -> fields.dataFetcher("events", part(type, CaseView::events))
                        .dataFetcher("tasks", part(type, CaseView::tasks))
                        .dataFetcher("legalSteps", part(type, CaseView::legalSteps))
                        .dataFetcher("fhirStatus", part(type, CaseView::fhirStatus)));
    }

    /** A field of a case that is answered from its view. */
    public static DataFetcher<Object> part(CaseType type, Function<CaseView, @Nullable Object> part) {
        return environment -> CaseViews.of(type, environment, part);
    }

    private static DataFetcher<Mono<Map<String, Object>>> fetcher(Begin change) {
        return (DataFetchingEnvironment environment) -> CaseInputs.payload(
                Mono.defer(() -> change.of(Reads.viewer(environment), CaseInputs.input(environment))));
    }

    private Mono<Outcome> take(CaseType type, CaseEventType event, Viewer viewer, Map<String, Object> input) {
        String field = type.label().toLowerCase(Locale.ROOT);
        List<String> to = event == CaseEventType.DISPATCHED
                ? CaseInputs.ids(input, CaseSteps.toField(type), "Organization")
                : input.get("to") == null ? List.of() : List.of(CaseInputs.id(input, "to", "Organization"));
        Step step = new Step(event, CaseInputs.text(input, "summons"), to, CaseInputs.text(input, "reason"), (Integer)
                input.get("rating"));
        return step.summons() != null
                ? steps.takeOfSummons(viewer, type, step, input)
                : steps.take(viewer, type, CaseInputs.id(input, field, type.label()), step, field, input);
    }
}
