package org.commonweave.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweave.caselog.Street;
import org.commonweave.cases.Given;
import org.commonweave.cases.TestIdentities;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
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
class ConsentTests {

    private static final String MINE =
            "{ myConsents { purpose given since meaning(lang: EN) history { given by at basis } } }";
    private static final String SET = "mutation($input: SetConsentInput!) { setConsent(input: $input) {"
            + " consents { purpose given } userErrors { field code } } }";
    private static final String TIES =
            "{ myAcquaintances { uuid agreedByMe agreedByOther kept other { uuid } confirmedAt endsAt } }";
    private static final String PREVIEW = "query($purpose: ConsentPurpose!, $given: Boolean!) {"
            + " consentPreview(purpose: $purpose, given: $given) { changes effects { code count text(lang: EN) }"
            + " notCounted(lang: EN) } }";

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    private final String knows = UUID.randomUUID().toString();
    private Api ann;
    private Api bob;
    private Api planner;

    @BeforeEach
    void start() {
        forget();
        Street.load(records);
        NodeRef annRef = new NodeRef("Person", id("ann"));
        NodeRef bobRef = new NodeRef("Person", id("bob"));
        records.load(
                Stream.of(
                        new NodeRecord(
                                "Activity", "class", Map.of("kind", "EVENT", "start", "2026-05-01T09:00:00+08:00")),
                        new NodeRecord(
                                "Activity", "ball", Map.of("kind", "EVENT", "start", "2099-05-01T09:00:00+08:00")),
                        new NodeRecord("Cohort", "old", Map.of("ageBand", "70+")),
                        person("ann", Street.organization("agency")),
                        person("bob", id("bob")),
                        tie("HOLDS_ROLE", annRef, organization("agency"), Map.of("role", "clerk")),
                        tie("HOLDS_ROLE", bobRef, organization("charity"), Map.of("role", "clerk")),
                        tie("IN_COHORT", annRef, new NodeRef("Cohort", "old"), Map.of()),
                        tie("TOOK_PART", annRef, new NodeRef("Activity", "class"), Map.of("hours", 2)),
                        tie(
                                "INVITED",
                                annRef,
                                new NodeRef("Activity", "ball"),
                                Map.of("at", "2026-05-01T09:00:00+08:00", "status", "INVITED")),
                        new RelationshipRecord(
                                "KNOWS", knows, annRef, bobRef, Map.of("trust", 0.9, "consentBoth", true))),
                written -> {});
        ann = Api.on(port).as("resident::ann");
        bob = Api.on(port).as("resident::bob");
        planner = Api.on(port).as("planner:office");
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
        forget();
    }

    private static void forget() {
        TestDatabase.driver()
                .executableQuery("MATCH (e:__ConsentEvent) DELETE e")
                .execute();
    }

    private static String id(String name) {
        return Given.id("Person", name);
    }

    private static NodeRef organization(String name) {
        return new NodeRef("Organization", Street.organization(name));
    }

    private static NodeRecord person(String name, String keeper) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("nameEn", name);
        properties.put("consentShare", true);
        properties.put("consentIntroduce", true);
        properties.put("consentStats", true);
        properties.put("visibility", "PARTNERS");
        properties.put("ownerId", keeper);
        return new NodeRecord("Person", id(name), properties);
    }

    private static RelationshipRecord tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        return RelationshipRecord.of(type, from, to, "", properties);
    }

    private static JsonNode of(JsonNode consents, String purpose) {
        return consents.valueStream()
                .filter(one -> one.path("purpose").asString().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode mine(String purpose) {
        return of(ann.data(MINE).path("myConsents"), purpose);
    }

    private int annsVersion() {
        return planner.data("query($id: ID!) { person(id: $id) { version } }", Map.of("id", id("ann")))
                .at("/person/version")
                .asInt();
    }

    private JsonNode set(Api api, Map<String, Object> input) {
        return api.data(SET, Map.of("input", input)).path("setConsent");
    }

    @Test
    void everyWayOfWritingLeavesATrace() {
        assertThat(mine("INTRODUCE").at("/history/0/by").asString()).isEqualTo("IMPORT");
        // By the person, with its basis.
        set(ann, Map.of("purpose", "INTRODUCE", "given", false, "basis", "paper form 3"));
        // By whoever keeps the record, with a derived mutation.
        JsonNode updated = Api.on(port)
                .as("agency:agency")
                .data(
                        "mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of("id", id("ann"), "consentIntroduce", true, "expectedVersion", annsVersion())));
        assertThat(updated.at("/updatePerson/userErrors")).isEmpty();
        // By an administrator, many at once; what does not change leaves none.
        Api.on(port)
                .as("administrator")
                .data(
                        "mutation($input: UpsertInput!) { upsert(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("people", List.of(Map.of("uuid", id("ann"), "consentStats", true)))));
        // In passing.
        set(ann, Map.of("purpose", "INVITATIONS", "given", true));
        ann.data("mutation { optOutOfInvitations { userErrors { code } } }");

        JsonNode introduce = mine("INTRODUCE");
        assertThat(introduce.path("given").asBoolean(true)).isFalse();
        assertThat(introduce
                        .path("history")
                        .valueStream()
                        .map(one -> one.path("by").asString()))
                .containsExactly("ADMINISTRATOR", "KEEPER", "SELF", "IMPORT");
        assertThat(introduce.path("since")).isEqualTo(introduce.at("/history/0/at"));
        assertThat(introduce.at("/history/2/basis").asString()).isEqualTo("paper form 3");
        assertThat(introduce.path("meaning").asString()).contains("you");
        assertThat(mine("STATISTICS").path("history")).hasSize(1);
        assertThat(mine("INVITATIONS")
                        .path("history")
                        .valueStream()
                        .map(one -> one.path("given").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void withdrawalCountsInTheVeryNextQuery() {
        String search = "{ people(where: {nameEn: {eq: \"ann\"}}) { totalCount nodes { uuid } } }";
        assertThat(planner.data(search).at("/people/totalCount").asInt()).isEqualTo(1);
        String before = version();
        set(ann, Map.of("purpose", "SHARE", "given", false));
        assertThat(version()).isNotEqualTo(before);
        assertThat(planner.data(search).at("/people/totalCount").asInt()).isZero();
        assertThat(planner.data("{ people(search: \"ann\") { nodes { uuid } } }")
                        .at("/people/nodes"))
                .isEmpty();
        set(ann, Map.of("purpose", "SHARE", "given", true));
        assertThat(planner.data(search).at("/people/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void introductionsLeadOverNobodyWhoTookConsentBack() {
        assertThat(paths()).isEqualTo(1);
        set(ann, Map.of("purpose", "INTRODUCE", "given", false));
        assertThat(paths()).isZero();
        set(ann, Map.of("purpose", "INTRODUCE", "given", true));
        assertThat(paths()).isEqualTo(1);
        // The facts of both answers are held; what either of the two says counts all the same.
        assertThat(acquaintance(bob, "withdrawAcquaintance").path("kept").asBoolean(true))
                .isFalse();
        assertThat(paths()).isZero();
        JsonNode tie = ann.data(TIES).at("/myAcquaintances/0");
        assertThat(tie.path("agreedByMe").asBoolean(false)).isTrue();
        assertThat(tie.path("agreedByOther").asBoolean(true)).isFalse();
        // One alone does not bring it back for the other.
        assertThat(acquaintance(ann, "confirmAcquaintance").path("kept").asBoolean(true))
                .isFalse();
        assertThat(acquaintance(bob, "confirmAcquaintance").path("kept").asBoolean(false))
                .isTrue();
        assertThat(paths()).isEqualTo(1);
    }

    @Test
    void anImportDoesNotUndoWhatSomebodyTookBack() {
        set(ann, Map.of("purpose", "SHARE", "given", false));
        acquaintance(bob, "withdrawAcquaintance");
        records.load(
                Stream.of(
                        person("ann", Street.organization("agency")),
                        new RelationshipRecord(
                                "KNOWS",
                                knows,
                                new NodeRef("Person", id("ann")),
                                new NodeRef("Person", id("bob")),
                                Map.of("trust", 0.9, "consentBoth", true))),
                written -> {});
        assertThat(mine("SHARE").path("given").asBoolean(true)).isFalse();
        assertThat(mine("SHARE").path("history")).hasSize(2);
        assertThat(mine("INTRODUCE").path("given").asBoolean(false)).isTrue();
        assertThat(planner.data("{ people(search: \"ann\") { nodes { uuid } } }")
                        .at("/people/nodes"))
                .isEmpty();
        assertThat(ann.data(TIES).at("/myAcquaintances/0/kept").asBoolean(true)).isFalse();
        assertThat(paths()).isZero();
    }

    private int paths() {
        JsonNode answer = planner.data(
                "query($from: ID!, $to: ID!) { introductionPaths(from: $from, to: $to) { paths { __typename } } }",
                Map.of("from", Street.organization("agency"), "to", Street.organization("charity")));
        return answer.at("/introductionPaths/paths").size();
    }

    private String version() {
        return TestDatabase.driver()
                .executableQuery("MATCH (v:__DataVersion) RETURN sum(v.count) AS all")
                .execute()
                .records()
                .get(0)
                .get(0)
                .toString();
    }

    private JsonNode acquaintance(Api api, String mutation) {
        return api.data(
                        "mutation($uuid: String!) { " + mutation
                                + "(input: {uuid: $uuid}) { kept userErrors { field code } } }",
                        Map.of("uuid", knows))
                .path(mutation);
    }

    @Test
    void acquaintancesAreTheBusinessOfTheTwo() {
        for (Api other : List.of(
                Api.on(port).as("resident::cat"),
                Api.on(port).as("agency:agency:cat"),
                Api.on(port).as("administrator::cat"))) {
            assertThat(acquaintance(other, "withdrawAcquaintance")
                            .at("/userErrors/0/code")
                            .asString())
                    .isEqualTo("NOT_FOUND");
            assertThat(other.data(TIES).path("myAcquaintances")).isEmpty();
        }
        for (Api nobody :
                List.of(Api.on(port), Api.on(port).as("resident"), Api.on(port).as("agency:agency"), planner)) {
            for (String query : List.of(TIES, MINE)) {
                assertThat(nobody.ask(query, Map.of())
                                .at("/errors/0/extensions/code")
                                .asString())
                        .isEqualTo("FORBIDDEN");
            }
            assertThat(nobody.ask(SET, Map.of("input", Map.of("purpose", "SHARE", "given", false)))
                            .toString())
                    .contains("FORBIDDEN");
            assertThat(nobody.ask(PREVIEW, Map.of("purpose", "SHARE", "given", false))
                            .toString())
                    .contains("FORBIDDEN");
        }
    }

    @Test
    void keepersSeeStatesAndDatesOnly() {
        String query = "query($id: ID!) { consentsOf(person: $id) { purpose given since } }";
        JsonNode kept = Api.on(port)
                .as("agency:agency")
                .data(query, Map.of("id", id("ann")))
                .path("consentsOf");
        assertThat(of(kept, "SHARE").path("given").asBoolean(false)).isTrue();
        assertThat(of(kept, "SHARE").path("since").isNull()).isFalse();
        for (Api other : List.of(
                Api.on(port), bob, Api.on(port).as("agency:water"), Api.on(port).as("charity:charity"), planner)) {
            JsonNode refused = other.ask(query, Map.of("id", id("ann")));
            assertThat(refused).isEqualTo(other.ask(query, Map.of("id", "nobody")));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void previewsWhatHangsOnAConsentAndChangesNothing() {
        JsonNode introduce = preview("INTRODUCE", false);
        assertThat(introduce.path("changes").asBoolean(false)).isTrue();
        assertThat(count(introduce, "ACQUAINTANCES_IN_PATHS")).isEqualTo(1);
        assertThat(count(introduce, "ORGANIZATIONS_JOINED")).isEqualTo(1);
        assertThat(introduce.path("notCounted")).hasSize(1);
        assertThat(count(preview("STATISTICS", false), "PARTS_COUNTED")).isEqualTo(1);
        assertThat(count(preview("STATISTICS", false), "BANDS_HIDDEN")).isZero();
        assertThat(count(preview("SHARE", false), "POSTS_SHOWN")).isEqualTo(1);
        assertThat(count(preview("INVITATIONS", false), "INVITATIONS_OPEN")).isEqualTo(1);
        assertThat(preview("INVITATIONS", false).path("changes").asBoolean(true))
                .isFalse();
        assertThat(preview("INVITATIONS", true).path("notCounted")).hasSize(2);
        assertThat(mine("INTRODUCE").path("given").asBoolean(false)).isTrue();
        // Four more in the band: without her, fewer are counted than may be shown.
        records.load(
                Stream.of("c1", "c2", "c3", "c4")
                        .flatMap(name -> Stream.of(
                                person(name, id(name)),
                                tie(
                                        "IN_COHORT",
                                        new NodeRef("Person", id(name)),
                                        new NodeRef("Cohort", "old"),
                                        Map.of()))),
                written -> {});
        assertThat(count(preview("STATISTICS", false), "BANDS_HIDDEN")).isEqualTo(1);
    }

    @Test
    void aVersionThatWasNotSeenChangesNothing() {
        JsonNode refused = set(ann, Map.of("purpose", "SHARE", "given", false, "expectedVersion", 99));
        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
        assertThat(mine("SHARE").path("given").asBoolean(false)).isTrue();
        JsonNode first = set(ann, Map.of("purpose", "SHARE", "given", false, "idempotencyKey", "k-" + knows));
        assertThat(set(ann, Map.of("purpose", "SHARE", "given", false, "idempotencyKey", "k-" + knows)))
                .isEqualTo(first);
        assertThat(mine("SHARE").path("history")).hasSize(2);
    }

    private JsonNode preview(String purpose, boolean given) {
        return ann.data(PREVIEW, Map.of("purpose", purpose, "given", given)).path("consentPreview");
    }

    private static int count(JsonNode preview, String code) {
        return preview.path("effects")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
    }
}
