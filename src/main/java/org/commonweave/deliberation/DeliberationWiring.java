package org.commonweave.deliberation;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseInputs;
import org.commonweave.mutation.Outcome;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects meetings, motions and their steps to the API. */
@Component
class DeliberationWiring implements RuntimeWiringConfigurer {

    private final Meetings meetings;
    private final Raises raises;
    private final MotionSteps steps;
    private final DueFollowUps due;

    DeliberationWiring(Meetings meetings, Raises raises, MotionSteps steps, DueFollowUps due) {
        this.meetings = meetings;
        this.raises = raises;
        this.steps = steps;
        this.due = due;
    }

    /** Changes something for a viewer. */
    @FunctionalInterface
    private interface Change {
        Mono<Outcome> of(Viewer viewer, Map<String, Object> input);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("callMeeting", fetcher(meetings::call))
                        .dataFetcher("recordAttendance", fetcher(meetings::attend))
                        .dataFetcher("raiseMotion", fetcher(raises::raise))
                        .dataFetcher("scheduleMotion", fetcher(this::schedule))
                        .dataFetcher("decideMotion", fetcher(this::decide))
                        .dataFetcher("assignFollowUp", fetcher(this::assign))
                        .dataFetcher("completeFollowUp", fetcher(this::complete))
                        .dataFetcher("disputeFollowUp", fetcher(this::dispute))
                        .dataFetcher("confirmMotion", fetcher(this::confirm))
                        .dataFetcher("withdrawMotion", fetcher(this::withdraw))
                        .dataFetcher("settleMotion", fetcher(this::settle)));
        wiring.type("Activity", activity -> activity.dataFetcher("motion", MotionViews::of));
        wiring.type("Query", query -> query.dataFetcher("myFollowUps", due::mine));
    }

    private static DataFetcher<Mono<Map<String, Object>>> fetcher(Change change) {
        return environment -> CaseInputs.payload(
                Mono.defer(() -> change.of(Reads.viewer(environment), CaseInputs.input(environment))));
    }

    private Mono<Outcome> schedule(Viewer viewer, Map<String, Object> input) {
        return take(
                viewer,
                input,
                MotionStep.of(MotionEventType.SCHEDULED).about(CaseInputs.id(input, "meeting", "Activity")));
    }

    private Mono<Outcome> decide(Viewer viewer, Map<String, Object> input) {
        List<?> followUps = (List<?>) Objects.requireNonNull(input.get("followUps"));
        return take(
                viewer,
                input,
                MotionStep.of(MotionEventType.valueOf(String.valueOf(input.get("decision"))))
                        .because(CaseInputs.text(input, "reason"))
                        .asking(followUps.stream()
                                .map(one -> wanted((Map<?, ?>) Objects.requireNonNull(one)))
                                .toList()));
    }

    private Mono<Outcome> assign(Viewer viewer, Map<String, Object> input) {
        return take(viewer, input, MotionStep.of(MotionEventType.ASSIGNED).asking(List.of(wanted(input))));
    }

    private static FollowUp.Wanted wanted(Map<?, ?> input) {
        return new FollowUp.Wanted(
                GlobalId.uuidOf(
                        "Organization", String.valueOf(input.get("organization")), List.of("input", "organization")),
                String.valueOf(input.get("action")),
                (OffsetDateTime) Objects.requireNonNull(input.get("dueBy")));
    }

    private Mono<Outcome> complete(Viewer viewer, Map<String, Object> input) {
        return takeOfFollowUp(viewer, input, MotionEventType.COMPLETED);
    }

    private Mono<Outcome> dispute(Viewer viewer, Map<String, Object> input) {
        return takeOfFollowUp(viewer, input, MotionEventType.DISPUTED);
    }

    private Mono<Outcome> takeOfFollowUp(Viewer viewer, Map<String, Object> input, MotionEventType type) {
        return steps.takeOfFollowUp(
                viewer,
                MotionStep.of(type)
                        .onFollowUp(CaseInputs.text(input, "followUp"))
                        .because(CaseInputs.text(input, "reason")),
                input);
    }

    private Mono<Outcome> confirm(Viewer viewer, Map<String, Object> input) {
        return take(viewer, input, MotionStep.of(MotionEventType.CONFIRMED));
    }

    private Mono<Outcome> withdraw(Viewer viewer, Map<String, Object> input) {
        return take(viewer, input, MotionStep.of(MotionEventType.WITHDRAWN).because(CaseInputs.text(input, "reason")));
    }

    private Mono<Outcome> settle(Viewer viewer, Map<String, Object> input) {
        return take(
                viewer,
                input,
                MotionStep.of(MotionEventType.SETTLED).about(CaseInputs.id(input, "agreement", "Agreement")));
    }

    private Mono<Outcome> take(Viewer viewer, Map<String, Object> input, MotionStep step) {
        return steps.take(viewer, CaseInputs.id(input, "motion", "Activity"), step, input);
    }
}
