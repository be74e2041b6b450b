package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import tools.jackson.databind.JsonNode;

/** A motion from where it is raised to the agreement it led to. */
final class DeliberationsTour implements Tour {

    private static final String MEETING = "activity { uuid kind called { nodes { uuid } } }";
    private static final String MOTION = """
            activity { uuid motion { state followUps { uuid } trace { type } legalSteps { mutation } becameOf { word } } }""";

    @Override
    public void walk(Guide guide, Stage stage) {
        String hall = stage.as(Role.PLANNER, Cast.HALL);
        String water = stage.as(Role.AGENCY, Cast.WATER);
        String fire = stage.as(Role.AGENCY, Cast.FIRE);
        Map<String, Object> motion = Map.of("motion", scheduled(guide, stage));
        Map<String, Object> keep = Map.of(
                "organization",
                stage.organization(Cast.FIRE),
                "action",
                "Keep it clear",
                "dueBy",
                stage.now.plusDays(30).toString());
        JsonNode adopted = guide.change(
                hall,
                "decideMotion",
                MOTION,
                Map.of("motion", motion.get("motion"), "decision", "ADOPTED", "followUps", List.of(keep)));
        guide.data(fire, "{ myFollowUps { action } }", Map.of());
        String followUp = adopted.at("/activity/motion/followUps/0/uuid").asString();
        guide.change(fire, "completeFollowUp", MOTION, Map.of("followUp", followUp));
        guide.change(water, "confirmMotion", MOTION, motion);
        guide.change(
                water,
                "settleMotion",
                MOTION,
                Map.of("motion", motion.get("motion"), "agreement", stage.id("Agreement", "accord")));
        Map<String, Object> platform = Map.of("platform", stage.organization(Cast.HALL));
        guide.data(
                hall,
                "query($platform: ID!) { motions(platform: $platform) { totalCount nodes { openFollowUps activity { uuid } } } }",
                platform);
        guide.data(
                hall,
                "query($platform: ID!) { platformMeetings(platform: $platform) { totalCount nodes { activity { uuid } } } }",
                platform);
    }

    /** A motion of the water station's on the agenda of a meeting that was held, and who came there. */
    private static String scheduled(Guide guide, Stage stage) {
        String hall = stage.as(Role.PLANNER, Cast.HALL);
        String motion = guide.change(
                        stage.as(Role.AGENCY, Cast.WATER),
                        "raiseMotion",
                        MOTION,
                        Map.of(
                                "platform",
                                stage.organization(Cast.HALL),
                                "nameEn",
                                "A pump that works",
                                "needs",
                                List.of(stage.id("Need", "flood")),
                                "idempotencyKey",
                                Stage.key()))
                .at("/activity/uuid")
                .asString();
        String meeting = held(guide, stage, hall);
        guide.change(hall, "scheduleMotion", MOTION, Map.of("motion", motion, "meeting", meeting));
        return motion;
    }

    private static String held(Guide guide, Stage stage, String hall) {
        String meeting = guide.change(
                        hall,
                        "callMeeting",
                        MEETING,
                        Map.of(
                                "nameEn",
                                "Session",
                                "start",
                                stage.now.minusDays(2).toString(),
                                "place",
                                stage.community,
                                "call",
                                List.of(stage.organization(Cast.WATER), stage.organization(Cast.COMMITTEE))))
                .at("/activity/uuid")
                .asString();
        guide.change(
                hall,
                "recordAttendance",
                MEETING,
                Map.of("meeting", meeting, "came", List.of(stage.organization(Cast.WATER))));
        return meeting;
    }
}
