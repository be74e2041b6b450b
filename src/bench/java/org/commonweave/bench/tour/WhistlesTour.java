package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import tools.jackson.databind.JsonNode;

/** Whistles that are blown, answered, returned and closed, and what departments are told is due. */
final class WhistlesTour implements Tour {

    static final String WHISTLE = """
            whistle { uuid state summoned { edges { uuid seq } } events { type } tasks { summons state }
              legalSteps { mutation } }""";

    @Override
    public void walk(Guide guide, Stage stage) {
        String committee = stage.as(Role.AGENCY, Cast.COMMITTEE);
        String water = stage.as(Role.AGENCY, Cast.WATER);
        closed(guide, stage, committee, water);
        JsonNode open = blow(guide, stage);
        guide.change(
                water,
                "returnSummons",
                WHISTLE,
                Map.of("summons", summons(open, 1), "reason", "Ask " + stage.called("zoe") + ", not us"));
        guide.change(
                stage.as(Role.AGENCY, Cast.FIRE),
                "transferSummons",
                WHISTLE,
                Map.of("summons", summons(open, 2), "to", stage.organization(Cast.AGENCY), "reason", "Theirs"));
        lists(guide, stage, committee);
    }

    private static void closed(Guide guide, Stage stage, String committee, String water) {
        JsonNode whistle = blow(guide, stage);
        Map<String, Object> id = Map.of("whistle", whistle.path("uuid").asString());
        for (int seq = 1; seq <= 2; seq++) {
            String department = seq == 1 ? water : stage.as(Role.AGENCY, Cast.FIRE);
            Map<String, Object> summons = Map.of("summons", summons(whistle, seq));
            for (String step : List.of("signSummons", "contactSummons", "reportSummons", "resolveSummons")) {
                guide.change(department, step, WHISTLE, summons);
            }
        }
        guide.change(committee, "confirmWhistle", WHISTLE, id);
        guide.change(
                committee,
                "rateWhistle",
                WHISTLE,
                Map.of("whistle", whistle.path("uuid").asString(), "rating", 5));
    }

    private static void lists(Guide guide, Stage stage, String committee) {
        guide.data(
                stage.as(Role.AGENCY, Cast.WATER),
                "{ mySummonses { summons state deadline whistle { uuid } } }",
                Map.of());
        guide.data(stage.as(Role.PLANNER, Cast.OFFICE), "{ myEscalations { summons overdue } }", Map.of());
        guide.data(
                committee,
                "query($category: ID!, $place: ID!) { suggestSummons(category: $category, place: $place) { departmentCount } }",
                Map.of("category", stage.category, "place", stage.community));
    }

    /** The committee's, for the two departments. */
    static JsonNode blow(Guide guide, Stage stage) {
        return guide.change(
                        stage.as(Role.AGENCY, Cast.COMMITTEE),
                        "blowWhistle",
                        WHISTLE,
                        Map.of(
                                "need",
                                stage.id("Need", "flood"),
                                "kind",
                                "WORK",
                                "summon",
                                List.of(stage.organization(Cast.WATER), stage.organization(Cast.FIRE)),
                                "idempotencyKey",
                                Stage.key()))
                .path("whistle");
    }

    private static String summons(JsonNode whistle, int seq) {
        return whistle.at("/summoned/edges")
                .valueStream()
                .filter(edge -> edge.path("seq").asInt() == seq)
                .map(edge -> edge.path("uuid").asString())
                .findFirst()
                .orElseThrow();
    }
}
