package org.commonweave.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.summons;

import java.util.Map;
import java.util.Optional;
import org.commonweave.caselog.CaseSteps;
import org.commonweave.caselog.Street;
import org.commonweave.casework.CaseEventType;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Step;
import org.commonweave.graph.Await;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was escalated, for those it was escalated to. */
class EscalationTests extends OnTheStreet {

    private static final String MINE =
            "{ myEscalations { whistle { uuid } referral { uuid } department { uuid } state escalatedAt deadline overdue } }";

    @Autowired
    CaseSteps steps;

    private void escalate(CaseType type, String id, String summons) {
        assertThat(Await.one(steps.takeAsService(
                        type,
                        id,
                        stored -> Optional.of(
                                Step.of(CaseEventType.ESCALATED).about(summons).to(Street.organization("office"))))))
                .isTrue();
    }

    @Test
    void areListedUntilTheyAreAnswered() {
        JsonNode whistle = committee.blow("water", "green");
        String id = whistle.path("uuid").asString();
        escalate(CaseType.WHISTLE, id, summons(whistle, 1));
        JsonNode referral = anybody.as("agency:agency")
                .step("refer", Map.of("need", "flood", "to", Street.organization("charity")))
                .path("referral");
        escalate(
                CaseType.REFERRAL,
                referral.path("uuid").asString(),
                referral.path("tasks").path(0).path("summons").asString());

        JsonNode mine = office.data(MINE, Map.of()).path("myEscalations");
        assertThat(mine).hasSize(2);
        assertThat(mine.path(0).path("whistle").path("uuid").asString()).isEqualTo(id);
        assertThat(mine.path(0).path("department").path("uuid").asString()).isEqualTo(Street.organization("water"));
        assertThat(mine.path(0).path("deadline").isNull()).isFalse();
        assertThat(mine.path(1).path("referral").path("uuid").asString())
                .isEqualTo(referral.path("uuid").asString());
        assertThat(water.data(MINE, Map.of()).path("myEscalations")).isEmpty();

        water.step("resolveSummons", Map.of("summons", summons(whistle, 1)));
        assertThat(office.data(MINE, Map.of()).path("myEscalations")).hasSize(1);
        assertThat(anybody.ask(MINE, Map.of()).toString()).contains("FORBIDDEN");
    }
}
