package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import tools.jackson.databind.JsonNode;

/** A referral that comes to its end, and one that is declined and sent elsewhere. */
final class ReferralsTour implements Tour {

    private static final String REFERRAL =
            "referral { uuid state note events { type } tasks { summons state } legalSteps { mutation } }";

    @Override
    public void walk(Guide guide, Stage stage) {
        String agency = stage.as(Role.AGENCY, Cast.AGENCY);
        String charity = stage.as(Role.CHARITY, Cast.CHARITY);
        Map<String, Object> first = Map.of("referral", refer(guide, stage, agency));
        for (String step : List.of("acceptReferral", "contactReferral", "startReferral", "completeReferral")) {
            guide.change(charity, step, REFERRAL, first);
        }
        guide.change(agency, "confirmReferral", REFERRAL, first);
        String second = refer(guide, stage, agency);
        guide.change(charity, "declineReferral", REFERRAL, Map.of("referral", second, "reason", "Full until May"));
        guide.change(
                agency,
                "redirectReferral",
                REFERRAL,
                Map.of("referral", second, "to", List.of(stage.organization(Cast.COMMITTEE))));
    }

    private static String refer(Guide guide, Stage stage, String agency) {
        JsonNode made = guide.change(
                agency,
                "refer",
                REFERRAL,
                Map.of(
                        "need",
                        stage.id("Need", "hunger"),
                        "to",
                        stage.organization(Cast.CHARITY),
                        "note",
                        "Mornings are best",
                        "idempotencyKey",
                        Stage.key()));
        return made.at("/referral/uuid").asString();
    }
}
