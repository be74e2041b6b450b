package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;

/** Residents who are proposed, invited, answer, and give time. */
final class ResidentsTour implements Tour {

    private static final String MINE = """
            { myParticipation { hours rest { state } badges { hours } seat { eligible } parts { hours }
              invitations { status invitedBy { uuid } } time { balance entries { hours } } } }""";

    @Override
    public void walk(Guide guide, Stage stage) {
        String agency = stage.as(Role.AGENCY, Cast.AGENCY);
        String ann = stage.resident("ann");
        guide.data(
                agency,
                "query($place: ID!) { volunteerMatch(place: $place) { proposals { person { uuid } activity { uuid } } } }",
                Map.of("place", stage.community));
        guide.change(
                agency,
                "inviteResidents",
                "invited",
                Map.of(
                        "idempotencyKey",
                        Stage.key(),
                        "invitations",
                        List.of(invitation(stage, "ann", "soon"), invitation(stage, "bob", "later"))));
        guide.data(ann, MINE, Map.of());
        guide.change(
                ann, "answerInvitation", "status", Map.of("activity", stage.id("Activity", "soon"), "accept", true));
        guide.data(
                stage.resident("bob"),
                "mutation { optOutOfInvitations { takesInvitations userErrors { code } } }",
                Map.of());
        time(guide, stage, ann);
    }

    private static Map<String, Object> invitation(Stage stage, String person, String activity) {
        return Map.of(
                "person",
                stage.person(person),
                "activity",
                stage.id("Activity", activity),
                "reason",
                "You like music.");
    }

    private static void time(Guide guide, Stage stage, String ann) {
        String entry = guide.change(
                        ann,
                        "recordTime",
                        "id confirmed",
                        Map.of(
                                "idempotencyKey",
                                Stage.key(),
                                "giver",
                                stage.person("ann"),
                                "receiver",
                                stage.person("bob"),
                                "hours",
                                1.5,
                                "at",
                                stage.now.minusDays(1).toString()))
                .path("id")
                .asString();
        guide.change(stage.resident("bob"), "confirmTime", "confirmed", Map.of("id", entry));
    }
}
