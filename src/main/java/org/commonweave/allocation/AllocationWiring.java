package org.commonweave.allocation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.audit.AuditTrail;
import org.commonweave.mutation.Outcome;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects plans, steps and journeys to the API. */
@Component
class AllocationWiring implements RuntimeWiringConfigurer {

    private final Commits commits;
    private final Steps steps;
    private final Allocations allocations;

    AllocationWiring(Commits commits, Steps steps, Allocations allocations) {
        this.commits = commits;
        this.steps = steps;
        this.allocations = allocations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("commitMatch", this::commit)
                        .dataFetcher(Step.CONFIRM.mutation(), environment -> step(Step.CONFIRM, environment))
                        .dataFetcher(Step.DECLINE.mutation(), environment -> step(Step.DECLINE, environment))
                        .dataFetcher(Step.RELEASE.mutation(), environment -> step(Step.RELEASE, environment)));
        wiring.type("Query", query -> query.dataFetcher("lotJourney", this::journey));
        wiring.type("Allocation", type -> type.dataFetcher("events", this::events));
    }

    private Mono<Map<String, Object>> commit(DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        String plan = text(input, "plan");
        return commits.commit(Reads.viewer(environment), plan, deviations(input), input)
                .doOnNext(outcome -> {
                    if (!outcome.done()) {
                        AuditTrail.refused(environment);
                    }
                })
                .flatMap(outcome -> outcome.done()
                        ? allocations
                                .ofPlan(Reads.viewer(environment), plan)
                                .map(reserved -> payload("allocations", reserved, outcome))
                        : Mono.just(payload("allocations", List.of(), outcome)));
    }

    private static List<Deviation> deviations(Map<String, Object> input) {
        List<Deviation> deviations = new ArrayList<>();
        if (input.get("overrides") instanceof List<?> overrides) {
            for (int i = 0; i < overrides.size(); i++) {
                Map<?, ?> one = (Map<?, ?>) Objects.requireNonNull(overrides.get(i));
                List<String> field = List.of("input", "overrides", String.valueOf(i));
                deviations.add(new Deviation(
                        GlobalId.uuidOf("Resource", String.valueOf(one.get("lot")), at(field, "lot")),
                        GlobalId.uuidOf("Need", String.valueOf(one.get("need")), at(field, "need")),
                        ((Number) Objects.requireNonNull(one.get("quantity"))).doubleValue(),
                        String.valueOf(one.get("reason"))));
            }
        }
        return deviations;
    }

    private static List<String> at(List<String> field, String last) {
        List<String> path = new ArrayList<>(field);
        path.add(last);
        return path;
    }

    private Mono<Map<String, Object>> step(Step step, DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        Object quantity = input.get("quantity");
        Object reason = input.get("reason");
        if (step == Step.RELEASE && String.valueOf(reason).isBlank()) {
            return Mono.just(payload(
                    "allocation",
                    null,
                    Outcome.refused("reason", "REQUIRED", "Say why it is taken back; it is kept on record.")));
        }
        Steps.Order order = new Steps.Order(
                step,
                text(input, "allocation"),
                quantity == null ? null : ((Number) quantity).doubleValue(),
                reason == null ? null : reason.toString());
        return steps.take(Reads.viewer(environment), order, input)
                .flatMap(outcome -> outcome.done()
                        ? allocations
                                .find(Reads.viewer(environment), order.allocation())
                                .map(now -> payload("allocation", now, outcome))
                        : Mono.just(payload("allocation", null, outcome)));
    }

    private Mono<LotJourney> journey(DataFetchingEnvironment environment) {
        String lot = Objects.requireNonNull(environment.<String>getArgument("lot"));
        return allocations.journey(Reads.viewer(environment), GlobalId.uuidOf("Resource", lot, List.of("lot")));
    }

    private Mono<List<Event>> events(DataFetchingEnvironment environment) {
        Allocation allocation = Objects.requireNonNull(environment.<Allocation>getSource());
        return allocations.events(Reads.viewer(environment), allocation.id());
    }

    private static Map<String, Object> payload(String name, @Nullable Object value, Outcome outcome) {
        Map<String, Object> payload = new HashMap<>();
        payload.put(name, value);
        payload.put("userErrors", outcome.userErrors());
        return payload;
    }

    private static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }

    private static String text(Map<String, Object> input, String field) {
        return String.valueOf(input.get(field));
    }
}
