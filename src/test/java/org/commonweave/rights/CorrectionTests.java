package org.commonweave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import(TestIdentities.class)
class CorrectionTests {

    private static final String REQUEST = "{ id field value explanation state answer }";
    private static final String ASK = "mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) {"
            + " request " + REQUEST + " userErrors { field code message } } }";
    private static final String ANSWER = "mutation($input: AnswerCorrectionInput!) { answerCorrection(input: $input) {"
            + " request " + REQUEST + " userErrors { field code message } } }";
    private static final String OPEN = "{ correctionRequests " + REQUEST + " }";

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    private Canary canary;
    private Api her;
    private Api keeper;

    @BeforeEach
    void start() {
        Canary.forget();
        canary = new Canary().load(records);
        her = Api.on(port).as("resident::" + canary.name);
        keeper = Api.on(port).as("agency:agency");
    }

    @AfterEach
    void leaveNothing() {
        Canary.forget();
        TestDatabase.empty();
    }

    @Test
    void areAcceptedByWhoeverKeepsTheRecord() {
        String id = asked("capacityHours", "12.5");
        assertThat(keeper.data(OPEN).path("correctionRequests")).hasSize(1);
        JsonNode answered = answer(keeper, Map.of("id", id, "accept", true));
        assertThat(answered.at("/request/state").asString()).isEqualTo("ACCEPTED");
        assertThat(keeper.data("query($id: ID!) { person(id: $id) { capacityHours } }", Map.of("id", canary.uuid))
                        .at("/person/capacityHours")
                        .asDouble())
                .isEqualTo(12.5);
        assertThat(keeper.data(OPEN).path("correctionRequests")).isEmpty();
        assertThat(code(answer(keeper, Map.of("id", id, "accept", true)))).isEqualTo("NOT_FOUND");
    }

    @Test
    void areDeclinedWithAReason() {
        String id = asked("nameEn", "Queen");
        assertThat(code(answer(keeper, Map.of("id", id, "accept", false)))).isEqualTo("REQUIRED");
        answer(keeper, Map.of("id", id, "accept", false, "answer", "Not in your papers"));
        JsonNode told = her.data("{ correctionRequests(openOnly: false) " + REQUEST + " }")
                .at("/correctionRequests/0");
        assertThat(told.path("state").asString()).isEqualTo("DECLINED");
        assertThat(told.path("answer").asString()).isEqualTo("Not in your papers");
        assertThat(Everything.with("Queen")).extracting(Everything.Held::kind).containsOnly("__CorrectionRequest");
    }

    @Test
    void areSeenAndAnsweredByNobodyElse() {
        String id = asked("nameEn", "Zoe");
        assertThat(Api.on(port)
                        .ask(OPEN, Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        for (Api other : List.of(
                Api.on(port).as("resident::other"),
                Api.on(port).as("agency:water"),
                Api.on(port).as("charity:charity"),
                Api.on(port).as("planner:office"))) {
            assertThat(other.data(OPEN).path("correctionRequests")).isEmpty();
            assertThat(answer(other, Map.of("id", id, "accept", true)))
                    .isEqualTo(answer(other, Map.of("id", "none", "accept", true)));
        }
        // Nobody answers themselves.
        assertThat(code(answer(her, Map.of("id", id, "accept", true)))).isEqualTo("NOT_FOUND");
        assertThat(Api.on(port).as("administrator").data(OPEN).path("correctionRequests"))
                .hasSize(1);
        assertThat(Api.on(port)
                        .as("agency:agency")
                        .ask(ASK, Map.of("input", Map.of("field", "nameEn")))
                        .toString())
                .contains("FORBIDDEN");
    }

    @Test
    void sayWhatCannotBeCorrected() {
        for (String field : List.of("ownerId", "visibility", "consentStats", "nothing")) {
            assertThat(code(ask(Map.of("field", field, "value", "x")))).isEqualTo("INVALID_VALUE");
        }
        assertThat(code(ask(Map.of("field", "capacityHours", "value", "many")))).isEqualTo("INVALID_VALUE");
        assertThat(code(ask(Map.of("field", "nameEn", "value", "x".repeat(2001)))))
                .isEqualTo("INVALID_VALUE");
    }

    private String asked(String field, String value) {
        JsonNode payload = ask(Map.of("field", field, "value", value, "explanation", "It is so"));
        assertThat(payload.path("userErrors")).isEmpty();
        return payload.at("/request/id").asString();
    }

    private JsonNode ask(Map<String, Object> input) {
        return her.data(ASK, Map.of("input", new HashMap<>(input))).path("requestCorrection");
    }

    private JsonNode answer(Api api, Map<String, Object> input) {
        return api.data(ANSWER, Map.of("input", input)).path("answerCorrection");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }
}
