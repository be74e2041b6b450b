package org.commonweave.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.caselog.CaseApi.legal;
import static org.commonweave.caselog.CaseApi.summons;
import static org.commonweave.caselog.CaseApi.types;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.caselog.Street;
import org.commonweave.graph.Await;
import org.commonweave.record.NodeRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is due, of whom, and what is said when it is not done. */
class DueSummonsTests extends OnTheStreet {

    @Autowired
    Reminders reminders;

    @Test
    void listsWhatIsDue() {
        JsonNode whistle = committee.blow("water");
        String query = """
                { mySummonses { summons state next deadline overdue deadlines { step deadline doneAt }
                    whistle { uuid } legalSteps { mutation } } }""";
        JsonNode due = water.data(query, Map.of()).path("mySummonses");
        assertThat(due).hasSize(1);
        assertThat(due.path(0).path("summons").asString()).isEqualTo(summons(whistle, 1));
        assertThat(due.path(0).path("next").asString()).isEqualTo("SIGN");
        assertThat(due.path(0).path("overdue").asBoolean()).isFalse();
        assertThat(due.path(0).path("deadlines")).hasSize(3);
        assertThat(legal(due.path(0))).contains("signSummons");
        assertThat(anybody.as("agency:green").data(query, Map.of()).path("mySummonses"))
                .isEmpty();
        JsonNode later = water.data("{ mySummonses(asOf: \"2036-01-01T00:00:00Z\") { overdue } }", Map.of())
                .path("mySummonses");
        assertThat(later.path(0).path("overdue").asBoolean()).isTrue();

        water.step("reportSummons", Map.of("summons", summons(whistle, 1)));
        JsonNode reported = water.data(query, Map.of()).path("mySummonses").path(0);
        assertThat(reported.path("state").asString()).isEqualTo("REPORTED");
        assertThat(reported.path("next").isNull()).isTrue();
        water.step("resolveSummons", Map.of("summons", summons(whistle, 1)));
        assertThat(water.data(query, Map.of()).path("mySummonses")).isEmpty();
    }

    @Test
    void goesByTheServiceLevelThatADepartmentAgreedOn() {
        records.load(
                Stream.of(
                        new NodeRecord(
                                "Agreement",
                                "level",
                                Map.of(
                                        "kind",
                                        "SERVICE_LEVEL",
                                        "signWithin",
                                        2,
                                        "signClock",
                                        "ALWAYS",
                                        "resolveWithin",
                                        10)),
                        Street.tie(
                                "PARTY_TO",
                                "Organization",
                                Street.organization("water"),
                                "Agreement",
                                "level",
                                Map.of())),
                written -> {});
        committee.blow("water", "green");
        String query = "{ mySummonses { sentAt deadlines { step deadline } } }";

        JsonNode due = water.data(query, Map.of()).path("mySummonses").path(0);

        assertThat(due.path("deadlines")).hasSize(4);
        assertThat(OffsetDateTime.parse(
                        due.path("deadlines").path(0).path("deadline").asString()))
                .isEqualTo(OffsetDateTime.parse(due.path("sentAt").asString()).plusHours(2));
        assertThat(anybody.as("agency:green")
                        .data(query, Map.of())
                        .path("mySummonses")
                        .path(0)
                        .path("deadlines"))
                .hasSize(3);
    }

    @Test
    void remindsBeforeAStepIsDueAndEscalatesAfterwards() {
        JsonNode whistle = committee
                .step(
                        "blowWhistle",
                        Map.of("need", "flood", "kind", "EMERGENCY", "summon", List.of(Street.organization("water"))))
                .path("whistle");
        String query = "query($id: ID!) { whistle(id: $id) { state events { type role by { uuid } to { uuid } } } }";
        Map<String, Object> id = Map.of("id", whistle.path("uuid").asString());
        OffsetDateTime sent =
                OffsetDateTime.parse(whistle.path("events").path(1).path("at").asString());

        assertThat(Await.one(reminders.tell(sent.plusMinutes(44)))).isZero();
        assertThat(Await.one(reminders.tell(sent.plusMinutes(46)))).isEqualTo(1);
        assertThat(Await.one(reminders.tell(sent.plusMinutes(50)))).isZero();
        assertThat(Await.one(reminders.tell(sent.plusMinutes(61)))).isEqualTo(1);
        assertThat(Await.one(reminders.tell(sent.plusMinutes(90)))).isZero();
        JsonNode told = committee.data(query, id).path("whistle");
        assertThat(types(told)).containsExactly("BLOWN", "DISPATCHED", "REMINDED", "ESCALATED");
        assertThat(told.path("events").path(3).path("role").asString()).isEqualTo("SERVICE");
        assertThat(told.path("events").path(3).path("to").path("uuid").asString())
                .isEqualTo(Street.organization("office"));

        water.step("signSummons", Map.of("summons", summons(whistle, 1)));
        assertThat(Await.one(reminders.tell(sent.plusHours(19)))).isEqualTo(1);
        water.step("reportSummons", Map.of("summons", summons(whistle, 1)));
        assertThat(Await.one(reminders.tell(sent.plusHours(900)))).isZero();
        assertThat(findings()).isEmpty();
    }
}
