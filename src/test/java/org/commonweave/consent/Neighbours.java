package org.commonweave.consent;

import java.util.HashMap;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Two who know each other and the organizations they work for. */
@GraphTest
@Import(TestIdentities.class)
abstract class Neighbours {

    static final String MINE = "{ myConsents { purpose given since meaning(lang: EN) history { given by at basis } } }";
    static final String SET = "mutation($input: SetConsentInput!) { setConsent(input: $input) {"
            + " consents { purpose given } userErrors { field code } } }";
    static final String TIES =
            "{ myAcquaintances { uuid agreedByMe agreedByOther kept other { uuid } confirmedAt endsAt } }";
    static final String PREVIEW = "query($purpose: ConsentPurpose!, $given: Boolean!) {"
            + " consentPreview(purpose: $purpose, given: $given) { changes effects { code count text(lang: EN) }"
            + " notCounted(lang: EN) } }";

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    final String knows = UUID.randomUUID().toString();
    Api ann;
    Api bob;
    Api planner;

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

    static void forget() {
        TestDatabase.driver()
                .executableQuery("MATCH (e:__ConsentEvent) DELETE e")
                .execute();
    }

    static String id(String name) {
        return Given.id("Person", name);
    }

    static NodeRef organization(String name) {
        return new NodeRef("Organization", Street.organization(name));
    }

    static NodeRecord person(String name, String keeper) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("nameEn", name);
        properties.put("consentShare", true);
        properties.put("consentIntroduce", true);
        properties.put("consentStats", true);
        properties.put("visibility", "PARTNERS");
        properties.put("ownerId", keeper);
        return new NodeRecord("Person", id(name), properties);
    }

    static RelationshipRecord tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        return RelationshipRecord.of(type, from, to, "", properties);
    }

    static JsonNode of(JsonNode consents, String purpose) {
        return consents.valueStream()
                .filter(one -> one.path("purpose").asString().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    JsonNode mine(String purpose) {
        return of(ann.data(MINE).path("myConsents"), purpose);
    }

    int annsVersion() {
        return planner.data("query($id: ID!) { person(id: $id) { version } }", Map.of("id", id("ann")))
                .at("/person/version")
                .asInt();
    }

    JsonNode set(Api api, Map<String, Object> input) {
        return api.data(SET, Map.of("input", input)).path("setConsent");
    }

    int paths() {
        JsonNode answer = planner.data(
                "query($from: ID!, $to: ID!) { introductionPaths(from: $from, to: $to) { paths { __typename } } }",
                Map.of("from", Street.organization("agency"), "to", Street.organization("charity")));
        return answer.at("/introductionPaths/paths").size();
    }

    String version() {
        return TestDatabase.driver()
                .executableQuery("MATCH (v:__DataVersion) RETURN sum(v.count) AS all")
                .execute()
                .records()
                .get(0)
                .get(0)
                .toString();
    }

    JsonNode acquaintance(Api api, String mutation) {
        return api.data(
                        "mutation($uuid: String!) { " + mutation
                                + "(input: {uuid: $uuid}) { kept userErrors { field code } } }",
                        Map.of("uuid", knows))
                .path(mutation);
    }

    JsonNode preview(String purpose, boolean given) {
        return ann.data(PREVIEW, Map.of("purpose", purpose, "given", given)).path("consentPreview");
    }

    static int count(JsonNode preview, String code) {
        return preview.path("effects")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(code))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
    }
}
