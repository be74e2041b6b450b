package org.commonweave.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.message;
import static org.commonweave.caselog.Street.organization;
import static org.commonweave.deliberation.Council.codes;
import static org.commonweave.deliberation.Council.legal;
import static org.commonweave.deliberation.Council.state;
import static org.commonweave.deliberation.Council.trace;

import java.util.List;
import java.util.Map;
import org.commonweave.integrity.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Motions over the API, from raised to confirmed, and what their log shows. */
class MotionTests extends InTheHall {

    @Test
    void leaveATraceFromRaisedToConfirmed() {
        JsonNode raised = water.raise(Map.of("needs", List.of("flood")));
        assertThat(codes(raised)).isEmpty();
        assertThat(raised.path("activity").path("outcome").asString()).isEqualTo("PENDING");
        assertThat(legal(raised.path("activity"))).containsExactly("withdrawMotion");
        String motion = Council.id(raised);
        String meeting = hall.meeting(Council.PAST, "PARTNERS");
        JsonNode scheduled = hall.step("scheduleMotion", Map.of("motion", motion, "meeting", meeting));
        assertThat(legal(scheduled.path("activity"))).containsExactly("scheduleMotion", "decideMotion");

        JsonNode adopted = hall.step(
                        "decideMotion", Map.of("motion", motion, "decision", "ADOPTED", "followUps", List.of(KEEP)))
                .path("activity");
        assertThat(adopted.path("outcome").asString()).isEqualTo("ADOPTED");
        assertThat(adopted.path("deciders").path("nodes").path(0).path("uuid").asString())
                .isEqualTo(organization("hall"));
        String followUp = followUp(adopted);
        assertThat(state(green.step("completeFollowUp", Map.of("followUp", followUp, "reason", "Cleared"))
                        .path("activity")))
                .isEqualTo("FOLLOWED_UP");
        assertThat(codes(hall.step("confirmMotion", Map.of("motion", motion)))).containsExactly("FORBIDDEN");
        assertThat(state(water.step("disputeFollowUp", Map.of("followUp", followUp, "reason", "Still blocked"))
                        .path("activity")))
                .isEqualTo("ADOPTED");
        green.step("completeFollowUp", Map.of("followUp", followUp));
        JsonNode confirmed =
                water.step("confirmMotion", Map.of("motion", motion)).path("activity");
        assertThat(state(confirmed)).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("motion").path("becameOf").path("word").asString())
                .isEqualTo("Followed up");
        assertSettles(motion);
    }

    private void assertSettles(String motion) {
        JsonNode settled = water.step("settleMotion", Map.of("motion", motion, "agreement", "accord"))
                .path("activity");
        assertThat(trace(settled))
                .containsExactly(
                        "RAISED",
                        "SCHEDULED",
                        "ADOPTED",
                        "ASSIGNED",
                        "COMPLETED",
                        "DISPUTED",
                        "COMPLETED",
                        "CONFIRMED",
                        "SETTLED");
        assertThat(settled.path("agreements").path("nodes").path(0).path("uuid").asString())
                .isEqualTo("accord");
        assertThat(legal(settled)).containsExactly("settleMotion");
        assertThat(findings()).isEmpty();
    }

    private static String followUp(JsonNode activity) {
        return activity.path("motion").path("followUps").path(0).path("uuid").asString();
    }

    @Test
    void waitForTheirMeetingAndNeedAReasonToBeRejected() {
        String motion = Council.id(water.raise(Map.of()));
        JsonNode early = hall.step("decideMotion", Map.of("motion", motion, "decision", "ADOPTED"));
        assertThat(codes(early)).containsExactly("ILLEGAL_STEP");
        assertThat(message(early)).contains("RAISED", "scheduleMotion").doesNotContain("withdrawMotion");

        hall.step("scheduleMotion", Map.of("motion", motion, "meeting", hall.meeting(Council.DUE, "PARTNERS")));
        JsonNode waiting = hall.step("decideMotion", Map.of("motion", motion, "decision", "ADOPTED"));
        assertThat(codes(waiting)).containsExactly("ILLEGAL_STEP");
        assertThat(message(waiting)).contains("has not begun");

        hall.step("scheduleMotion", Map.of("motion", motion, "meeting", hall.meeting(Council.PAST, "PARTNERS")));
        JsonNode silent = hall.step("decideMotion", Map.of("motion", motion, "decision", "REJECTED"));
        assertThat(codes(silent)).containsExactly("REQUIRED");
        Map<String, Object> deferral = Map.of("motion", motion, "decision", "DEFERRED", "reason", "No figures yet");
        JsonNode deferred = hall.step("decideMotion", deferral).path("activity");
        assertThat(state(deferred)).isEqualTo("DEFERRED");
        assertThat(deferred.path("outcome").asString()).isEqualTo("PENDING");
        hall.step("scheduleMotion", Map.of("motion", motion, "meeting", hall.meeting(Council.PAST, "PARTNERS")));
        JsonNode rejected = hall.step(
                        "decideMotion", Map.of("motion", motion, "decision", "REJECTED", "reason", "No money"))
                .path("activity");
        assertThat(rejected.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("outcomeReason").asString()).isEqualTo("No money");
        assertThat(rejected.path("motion").path("becameOf").path("sentence").asString())
                .contains("rejected", "No money");
        assertThat(legal(rejected)).isEmpty();
        assertThat(codes(water.step("withdrawMotion", Map.of("motion", motion, "reason", "Too late"))))
                .containsExactly("ILLEGAL_STEP");
        assertThat(findings()).isEmpty();
    }

    @Test
    void areDoneOnceAndRefuseWhatMakesNoSense() {
        String motion = Council.id(water.raise(Map.of("idempotencyKey", "one")));
        assertThat(Council.id(water.raise(Map.of("idempotencyKey", "one")))).isEqualTo(motion);
        Map<String, Object> back = Map.of("motion", motion, "reason", "Solved already");
        assertThat(trace(water.step("withdrawMotion", back).path("activity"))).hasSize(2);
        JsonNode again = water.step("withdrawMotion", back).path("activity");
        assertThat(trace(again)).containsExactly("RAISED", "WITHDRAWN");
        assertThat(again.path("outcome").isNull()).isTrue();

        String other = scheduled();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("organization", organization("green"), "action", " ", "dueBy", Council.DUE),
                Map.of("organization", organization("green"), "action", "Mend", "dueBy", Council.PAST))) {
            assertThat(codes(hall.step(
                            "decideMotion",
                            Map.of("motion", other, "decision", "ADOPTED", "followUps", List.of(wrong)))))
                    .containsExactly("INVALID_VALUE");
        }
        hall.step("decideMotion", Map.of("motion", other, "decision", "ADOPTED"));
        Map<String, Object> one = new java.util.HashMap<>(KEEP);
        one.put("motion", other);
        assertThat(hall.step("assignFollowUp", one)
                        .path("activity")
                        .path("motion")
                        .path("followUps"))
                .hasSize(1);
        assertThat(hall.step("assignFollowUp", one)
                        .path("activity")
                        .path("motion")
                        .path("followUps"))
                .hasSize(1);
        assertThat(codes(water.raise(Map.of("nameEn", " ")))).containsExactly("REQUIRED");
        assertThat(codes(water.raise(Map.of("platform", organization("office")))))
                .containsExactly("DANGLING_REFERENCE");
    }

    /** What was imported has no log; it begins with the first step that is taken here. */
    @Test
    void thatWereImportedAreTakenUp() {
        String motion = adopted().path("uuid").asString();
        execute("MATCH (e:MotionEvent) DELETE e");
        execute("MATCH (c:MotionChain) DELETE c");
        JsonNode told = water.motion(motion);
        assertThat(trace(told)).containsExactly("RAISED", "SCHEDULED", "ADOPTED", "ASSIGNED");
        assertThat(told.path("motion").path("trace").path(0).path("hash").asString())
                .isEmpty();
        JsonNode done = green.step("completeFollowUp", Map.of("followUp", followUp(told)))
                .path("activity");
        assertThat(trace(done)).hasSize(5);
        assertThat(done.path("motion").path("trace").path(0).path("hash").asString())
                .hasSize(64);
        assertThat(findings()).isEmpty();
    }

    @Test
    void thatWereTamperedWithAreFound() {
        String motion = adopted().path("uuid").asString();
        String green = organization("green");
        for (Map.Entry<String, String> one : Map.of(
                        "MATCH (e:MotionEvent {seq: 3}) SET e.reason = 'Other'",
                        "MOTION_LOG",
                        "MATCH (e:MotionEvent {seq: 4}) DELETE e",
                        "MOTION_LOG",
                        "MATCH (c:MotionChain) DELETE c",
                        "MOTION_LOG",
                        "MATCH (a:Activity {id: '" + motion + "'}) SET a.outcome = 'REJECTED'",
                        "MOTION_STATE",
                        "MATCH (a:Activity {id: '" + motion + "'})-[t:ASSIGNED_TO]->(:Organization {id: '" + green
                                + "'}) SET t.doneAt = t.assignedAt",
                        "MOTION_STATE")
                .entrySet()) {
            Council.load(records);
            execute("MATCH (n) WHERE n:MotionEvent OR n:MotionChain DELETE n");
            String fresh = adopted().path("uuid").asString();
            assertThat(findings()).isEmpty();
            execute(one.getKey().replace(motion, fresh));
            assertThat(findings()).extracting(Finding::code).as(one.getKey()).contains(one.getValue());
        }
    }
}
