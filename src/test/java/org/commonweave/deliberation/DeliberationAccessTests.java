package org.commonweave.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.Street.organization;
import static org.commonweave.deliberation.Council.codes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may do and see what of meetings and motions. */
class DeliberationAccessTests extends InTheHall {

    private static final String LISTS = """
            query($hall: ID!) {
              motions(platform: $hall) { totalCount nodes { openFollowUps overdueFollowUps activity { uuid motion { state } } } }
              platformMeetings(platform: $hall) { totalCount nodes { motions called came activity { uuid agenda { nodes { uuid } } } } } }""";

    private JsonNode lists(Council who) {
        return who.api().data(LISTS, Map.of("hall", organization("hall")));
    }

    private List<Council> strangers() {
        return List.of(anybody, anybody.as("resident"));
    }

    @Test
    void everyStepIsForWhoItIsMeantFor() {
        JsonNode adopted = adopted();
        String motion = adopted.path("uuid").asString();
        String followUp =
                adopted.path("motion").path("followUps").path(0).path("uuid").asString();
        String meeting = hall.meeting(Council.PAST, "PUBLIC");
        Map<String, Map<String, Object>> steps = Map.of(
                "scheduleMotion", Map.of("motion", motion, "meeting", meeting),
                "decideMotion", Map.of("motion", motion, "decision", "REJECTED", "reason", "No"),
                "assignFollowUp",
                        Map.of(
                                "motion",
                                motion,
                                "organization",
                                organization("fire"),
                                "action",
                                "Look",
                                "dueBy",
                                Council.DUE),
                "completeFollowUp", Map.of("followUp", followUp),
                "disputeFollowUp", Map.of("followUp", followUp, "reason", "No"),
                "confirmMotion", Map.of("motion", motion),
                "withdrawMotion", Map.of("motion", motion, "reason", "No"),
                "settleMotion", Map.of("motion", motion, "agreement", "accord"));
        Council fire = anybody.as("agency:fire");
        steps.forEach((mutation, input) -> {
            assertThat(codes(fire.step(mutation, input))).as(mutation).containsExactly("FORBIDDEN");
            strangers()
                    .forEach(who -> assertThat(codes(who.step(mutation, input)))
                            .as(mutation)
                            .containsExactly("FORBIDDEN"));
        });
        assertThat(Council.state(water.motion(motion))).isEqualTo("ADOPTED");
    }

    @Test
    void meetingsAndRaisingAreForWhoTheyAreMeantFor() {
        Council fire = anybody.as("agency:fire");
        String meeting = hall.meeting(Council.PAST, "PUBLIC");
        assertThat(codes(fire.step(
                        "recordAttendance", Map.of("meeting", meeting, "came", List.of(organization("fire"))))))
                .containsExactly("FORBIDDEN");
        Map<String, Object> call = Map.of("nameEn", "Mine", "start", Council.PAST);
        assertThat(codes(water.step("callMeeting", call))).containsExactly("FORBIDDEN");
        strangers().forEach(who -> {
            assertThat(codes(who.step("callMeeting", call))).containsExactly("FORBIDDEN");
            assertThat(codes(who.raise(Map.of()))).containsExactly("FORBIDDEN");
        });
        assertThat(codes(anybody.as("agency:far").raise(Map.of()))).containsExactly("FORBIDDEN");
    }

    @Test
    void whoWasCalledMayRaiseAndWhoCameIsTakenDown() {
        String soon = hall.step(
                        "callMeeting",
                        Map.of("nameEn", "Soon", "start", Council.DUE, "call", List.of(organization("far"))))
                .path("activity")
                .path("uuid")
                .asString();
        assertThat(codes(anybody.as("agency:far").raise(Map.of()))).isEmpty();
        Map<String, Object> early = Map.of("meeting", soon, "came", List.of(organization("far")));
        assertThat(codes(hall.step("recordAttendance", early))).containsExactly("ILLEGAL_STEP");
        String past = hall.meeting(Council.PAST, "PARTNERS");
        JsonNode held = hall.step("recordAttendance", Map.of("meeting", past, "came", List.of(organization("water"))))
                .path("activity");
        assertThat(held.path("leaders").path("nodes")).hasSize(1);
        assertThat(held.path("called").path("nodes")).hasSize(2);
        assertThat(held.path("joiners").path("nodes").path(0).path("uuid").asString())
                .isEqualTo(organization("water"));
        assertThat(codes(hall.step("callMeeting", Map.of("nameEn", "Odd", "start", Council.DUE, "end", Council.PAST))))
                .containsExactly("INVALID_VALUE");
    }

    @Test
    void partnersMattersAreForPartnersAndPublicOnesForAll() {
        scheduled();
        String open = Council.id(water.raise(Map.of("visibility", "PUBLIC", "needs", List.of("flood"))));
        String meeting = hall.meeting(Council.PAST, "PUBLIC");
        hall.step("scheduleMotion", Map.of("motion", open, "meeting", meeting));

        assertThat(lists(green).path("motions").path("totalCount").asInt()).isEqualTo(2);
        assertThat(lists(green).path("platformMeetings").path("totalCount").asInt())
                .isEqualTo(2);
        strangers().forEach(who -> {
            JsonNode seen = lists(who);
            assertThat(seen.path("motions").path("totalCount").asInt()).isEqualTo(1);
            assertThat(seen.path("motions")
                            .path("nodes")
                            .path(0)
                            .path("activity")
                            .path("uuid")
                            .asString())
                    .isEqualTo(open);
            assertThat(seen.path("platformMeetings").path("nodes")).hasSize(1);
            assertThat(seen.path("platformMeetings")
                            .path("nodes")
                            .path(0)
                            .path("motions")
                            .asInt())
                    .isEqualTo(1);
            JsonNode told = who.motion(open);
            assertThat(Council.trace(told)).containsExactly("RAISED", "SCHEDULED");
            assertThat(Council.legal(told)).isEmpty();
        });
    }

    @Test
    void hiddenOrganizationsAndNeedsStayHidden() {
        assertThat(codes(green.raise(Map.of("needs", List.of("secret"))))).containsExactly("DANGLING_REFERENCE");
        String motion = Council.id(water.raise(Map.of("needs", List.of("secret"), "visibility", "PUBLIC")));
        assertThat(water.motion(motion).path("regardedNeeds").path("nodes")).hasSize(1);
        assertThat(green.motion(motion).toString()).contains(motion).doesNotContain("secret");
        Map<String, Object> hidden =
                Map.of("organization", organization("hidden"), "action", "Look", "dueBy", Council.DUE);
        hall.step("scheduleMotion", Map.of("motion", motion, "meeting", hall.meeting(Council.PAST, "PARTNERS")));
        assertThat(codes(hall.step(
                        "decideMotion", Map.of("motion", motion, "decision", "ADOPTED", "followUps", List.of(hidden)))))
                .containsExactly("DANGLING_REFERENCE");
        assertThat(anybody.motion(motion).path("motion").path("meeting").isNull())
                .isTrue();

        hall.step("decideMotion", Map.of("motion", motion, "decision", "ADOPTED", "followUps", List.of(KEEP)));
        execute("MATCH (o:Organization {id: '" + organization("green")
                + "'}) SET o.visibility = 'ORG', o.ownerId = o.id");
        JsonNode seen = anybody.motion(motion);
        assertThat(seen.toString()).doesNotContain(organization("green"));
        execute("MATCH ()-[t:ASSIGNED_TO]->() SET t.visibility = 'ORG'");
        JsonNode without = anybody.motion(motion);
        assertThat(without.path("motion").path("followUps")).isEmpty();
        assertThat(without.toString()).doesNotContain("Keep it clear");
    }

    @Test
    void duesAreOnesOwn() {
        adopted();
        String query =
                "query($at: DateTime) { myFollowUps(asOf: $at) { activity { uuid } action overdue legalSteps { mutation } } }";
        JsonNode due =
                green.api().data(query, Map.of("at", "2100-01-01T00:00:00Z")).path("myFollowUps");
        assertThat(due).hasSize(1);
        assertThat(due.path(0).path("overdue").asBoolean()).isTrue();
        assertThat(due.path(0).path("legalSteps").path(0).path("mutation").asString())
                .isEqualTo("completeFollowUp");
        assertThat(water.api().data(query, Map.of()).path("myFollowUps")).isEmpty();
        for (String list : List.of("myFollowUps { seq }", "myEscalations { seq }")) {
            strangers()
                    .forEach(who -> assertThat(
                                    who.api().ask("{ " + list + " }", Map.of()).toString())
                            .contains("FORBIDDEN"));
        }
        String late =
                "query($hall: ID!, $by: ID) { motions(platform: $hall, proposer: $by, states: [ADOPTED], overdueOnly: true, asOf: \"2100-01-01T00:00:00Z\") { nodes { overdueFollowUps } } }";
        assertThat(water.api()
                        .data(late, Map.of("hall", organization("hall"), "by", organization("water")))
                        .path("motions")
                        .path("nodes")
                        .path(0)
                        .path("overdueFollowUps")
                        .asInt())
                .isEqualTo(1);
        assertThat(water.api()
                        .data(late, Map.of("hall", organization("hall"), "by", organization("green")))
                        .path("motions")
                        .path("nodes"))
                .isEmpty();
    }

    /** Not by whoever raised it, nor by the body that keeps it, nor by links of others. */
    @Test
    void nobodyWritesThemPastTheirSteps() {
        String motion = adopted().path("uuid").asString();
        String gid = water.api()
                .data("query($id: ID!) { activity(id: $id) { id version } }", Map.of("id", motion))
                .path("activity")
                .path("id")
                .asString();
        String update =
                "mutation($id: ID!) { updateActivity(input: {id: $id, expectedVersion: 2, outcome: REJECTED}) { userErrors { code } } }";
        String end = "mutation($id: ID!) { endRecord(input: {id: $id}) { userErrors { code } } }";
        String link =
                "mutation($id: ID!, $from: ID!) { linkLed(input: {from: $from, to: $id}) { userErrors { code } } }";
        for (Council who : List.of(water, hall)) {
            for (String mutation : List.of(update, end)) {
                JsonNode answer = who.api().data(mutation, Map.of("id", gid));
                assertThat(answer.toString()).as(mutation).containsAnyOf("FORBIDDEN", "CONFLICT");
            }
        }
        assertThat(green.api()
                        .data(link, Map.of("id", gid, "from", "Organization:" + organization("green")))
                        .toString())
                .contains("FORBIDDEN");
        assertThat(hall.api()
                        .data(
                                "mutation { createActivity(input: {kind: DECISION, nameEn: \"Sly\", motionState: CONFIRMED}) { userErrors { code } } }",
                                Map.of())
                        .toString())
                .contains("FORBIDDEN");
        assertThat(hall.api()
                        .data(
                                "mutation { createActivity(input: {kind: DECISION, nameEn: \"Old\", outcome: ADOPTED}) { userErrors { code } } }",
                                Map.of())
                        .toString())
                .doesNotContain("FORBIDDEN");
        assertThat(findings()).isEmpty();
    }
}
