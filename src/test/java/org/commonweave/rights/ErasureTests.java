package org.commonweave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.access.Viewer;
import org.commonweave.cases.TestIdentities;
import org.commonweave.integrity.Finding;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.ExportOrder;
import org.commonweave.transfer.Exporter;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import(TestIdentities.class)
class ErasureTests {

    private static final String COUNTS = "removed { kind count } detached { kind count } rewritten { kind count }"
            + " left { code count why(lang: EN) } recomputed";
    private static final String ERASE = "mutation($input: ErasePersonInput!) { erasePerson(input: $input) {"
            + " certificate { number at ground " + COUNTS + " dataVersionBefore dataVersionAfter hash isWhole }"
            + " userErrors { field code message } } }";
    private static final String PREVIEW =
            "query($id: ID!) { erasurePreview(id: $id) { " + COUNTS + " obstacle(lang: EN) } }";

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    @Autowired
    IntegrityCheck check;

    @Autowired
    Exporter exporter;

    @TempDir
    Path directory;

    private Canary canary;
    private Api her;
    private Api keeper;

    @BeforeEach
    void start() {
        Canary.forget();
        canary = new Canary().load(records);
        her = Api.on(port).as("resident::" + canary.name);
        keeper = Api.on(port).as("agency:agency");
        canary.logs(Api.on(port));
    }

    @AfterEach
    void leaveNothing() {
        Canary.forget();
        TestDatabase.empty();
    }

    @Test
    void leavesNothingOfThePersonAnywhere() throws IOException {
        assertThat(findings()).isEmpty();
        double before = balance();
        JsonNode preview = her.data(PREVIEW, Map.of("id", canary.uuid)).path("erasurePreview");

        JsonNode certificate = erased(her, Map.of());

        assertThat(Everything.with(canary.uuid)).isEmpty();
        for (String mark : Canary.MARKS) {
            assertThat(Everything.with(mark)).isEmpty();
        }
        Path export = directory.resolve("all.jsonl");
        exporter.run(new ExportOrder("commonweave-jsonl", export, Viewer.SYSTEM, null), told -> {});
        assertThat(Files.readString(export)).doesNotContain(canary.uuid).doesNotContain(Canary.MARKS);
        assertThat(findings()).isEmpty();
        assertThat(balance()).as("what the other one gave and received").isEqualTo(before);
        // What was previewed is what was done.
        for (String part : List.of("removed", "detached", "rewritten", "left", "recomputed")) {
            assertThat(certificate.path(part)).as(part).isEqualTo(preview.path(part));
        }
        assertThat(counts(certificate, "removed"))
                .containsEntry("Person", 1)
                .containsEntry("KNOWS", 1)
                .containsEntry("INVITED", 1)
                .containsEntry("GAVE_TIME", 1)
                .containsEntry("account", 1)
                .containsEntry("session", 2)
                .containsEntry("accessToken", 1)
                .containsEntry("Need", 1);
        assertThat(counts(certificate, "detached"))
                .containsEntry("GAVE_TIME", 2)
                .containsEntry("TOOK_PART", 1)
                .containsEntry("Resource", 1)
                .containsEntry("AllocationEvent", 1)
                .containsEntry("MatchPlan", 1);
        assertThat(counts(certificate, "rewritten"))
                .containsEntry("CaseEvent", 1)
                .containsEntry("MotionEvent", 1)
                .containsEntry("SUMMONS", 1)
                .containsEntry("Need", 1);
        assertThat(certificate.path("recomputed").toString())
                .contains("timeBank")
                .contains("introductionPaths");
    }

    @Test
    void keepsOnlyProofsOfConsentsWithoutWhoseTheyWere() {
        int events = Everything.with(canary.uuid).stream()
                .filter(held -> held.kind().equals("__ConsentEvent"))
                .mapToInt(held -> 1)
                .sum();
        JsonNode certificate = erased(her, Map.of());
        JsonNode left = certificate.at("/left/0");
        assertThat(left.path("code").asString()).isEqualTo("CONSENT_PROOFS");
        assertThat(left.path("count").asInt()).isEqualTo(events).isGreaterThanOrEqualTo(4);
        long proofs = TestDatabase.driver()
                .executableQuery("MATCH (p:__ConsentProof {certificate: $number}) RETURN count(p)")
                .withParameters(Map.of("number", certificate.path("number").asString()))
                .execute()
                .records()
                .get(0)
                .get(0)
                .asLong();
        assertThat(proofs).isEqualTo(events);
    }

    @Test
    void isCertifiedForWhoeverHasTheNumber() {
        JsonNode certificate = erased(keeper, Map.of("ground", "LEGAL_OBLIGATION"));
        assertThat(certificate.path("isWhole").asBoolean(false)).isTrue();
        assertThat(certificate.path("ground").asString()).isEqualTo("LEGAL_OBLIGATION");
        assertThat(certificate.path("dataVersionAfter").asString())
                .isNotEmpty()
                .isNotEqualTo(certificate.path("dataVersionBefore").asString());
        String query = "query($n: String!) { erasureCertificate(number: $n) { number hash isWhole } }";
        String number = certificate.path("number").asString();
        JsonNode found = Api.on(port).data(query, Map.of("n", number)).path("erasureCertificate");
        assertThat(found.path("hash").asString())
                .isEqualTo(certificate.path("hash").asString());
        assertThat(found.path("isWhole").asBoolean(false)).isTrue();
        assertThat(Api.on(port)
                        .data(query, Map.of("n", "nothing"))
                        .path("erasureCertificate")
                        .isNull())
                .isTrue();
        TestDatabase.write("MATCH (c:__ErasureCertificate) SET c.removed = ['Person=2']");
        assertThat(Api.on(port)
                        .data(query, Map.of("n", number))
                        .at("/erasureCertificate/isWhole")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void isDoneOnceForAKey() {
        JsonNode first = erased(keeper, Map.of("idempotencyKey", "canary-key"));
        JsonNode again = erased(keeper, Map.of("idempotencyKey", "canary-key"));
        assertThat(again).isEqualTo(first);
        assertThat(code(erase(keeper, Map.of()))).isEqualTo("NOT_FOUND");
        assertThat(Everything.with("canary-key")).isEmpty();
    }

    @Test
    void isRefusedToOthersAsIfThereWereNobody() {
        assertThat(erase(Api.on(port), Map.of()))
                .as("strangers")
                .isEqualTo(erase(Api.on(port), Map.of("id", "nobody")));
        List<Api> others = List.of(
                Api.on(port).as("resident"),
                Api.on(port).as("resident::other"),
                Api.on(port).as("resident:agency"),
                Api.on(port).as("agency:water"),
                Api.on(port).as("charity:charity"),
                Api.on(port).as("planner:office"));
        for (Api other : others) {
            JsonNode refused = erase(other, Map.of());
            JsonNode absent = erase(other, Map.of("id", "nobody"));
            assertThat(refused).isEqualTo(absent);
            assertThat(code(refused)).isEqualTo("NOT_FOUND");
            JsonNode hidden = other.ask(PREVIEW, Map.of("id", canary.uuid));
            assertThat(hidden).isEqualTo(other.ask(PREVIEW, Map.of("id", "nobody")));
            assertThat(hidden.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
        }
        assertThat(code(erase(Api.on(port).as("administrator"), Map.of("id", "nobody"))))
                .isEqualTo("NOT_FOUND");
        erased(Api.on(port).as("administrator"), Map.of());
    }

    @Test
    void cannotTakeTheLastAdministratorAway() {
        TestDatabase.write("MATCH (a:__Account {name: '" + canary.name + "'}) SET a.role = 'ADMINISTRATOR'");
        assertThat(her.data(PREVIEW, Map.of("id", canary.uuid))
                        .at("/erasurePreview/obstacle")
                        .asString())
                .contains("administrator");
        assertThat(code(erase(her, Map.of()))).isEqualTo("INVALID_VALUE");
        assertThat(Everything.with(canary.uuid)).isNotEmpty();
    }

    @Test
    void leavesANameThatIsAnothersToo() {
        TestDatabase.write("MATCH (p:Person {id: '" + canary.friend + "'}) SET p.nameEn = '" + Canary.NAME + "'");
        JsonNode certificate = erased(her, Map.of());
        assertThat(certificate.path("left").toString()).contains("SHARED_NAMES");
        assertThat(Everything.with("Asked for by " + Canary.NAME)).isNotEmpty();
        assertThat(Everything.with(Canary.CHINESE)).isEmpty();
    }

    @Test
    void keepsThePersonFromComingBack() {
        erased(her, Map.of());
        JsonNode same = person(canary.uuid, Map.of());
        assertThat(same.at("/userErrors/0/code").asString()).as("%s", same).isEqualTo("ERASED");
        JsonNode register = person("another-uuid", Map.of("externalId", "canary-register-4711"));
        assertThat(register.at("/userErrors/0/code").asString()).isEqualTo("ERASED");
        assertThat(person("another-uuid", Map.of("externalId", "4711")).at("/userErrors"))
                .isEmpty();
        assertThat(Everything.with(canary.uuid)).isEmpty();
    }

    private JsonNode person(String uuid, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(more);
        person.put("uuid", uuid);
        return Api.on(port)
                .as("administrator")
                .data(
                        "mutation($input: UpsertInput!) { upsert(input: $input) { created userErrors { code message } } }",
                        Map.of("input", Map.of("people", List.of(person))))
                .path("upsert");
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        check.run(found::add);
        return found;
    }

    private double balance() {
        return Api.on(port)
                .as("resident::" + canary.name + "-friend")
                .data("{ myParticipation { time { balance given received } } }")
                .at("/myParticipation/time/given")
                .asDouble();
    }

    private JsonNode erase(Api api, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", canary.uuid));
        input.putAll(more);
        return api.data(ERASE, Map.of("input", input)).path("erasePerson");
    }

    private JsonNode erased(Api api, Map<String, Object> more) {
        JsonNode payload = erase(api, more);
        assertThat(payload.path("userErrors")).as("%s", payload).isEmpty();
        return payload.path("certificate");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }

    private static Map<String, Integer> counts(JsonNode certificate, String part) {
        Map<String, Integer> counts = new TreeMap<>();
        certificate
                .path(part)
                .valueStream()
                .forEach(one -> counts.put(
                        one.path("kind").asString(), one.path("count").asInt()));
        return counts;
    }
}
