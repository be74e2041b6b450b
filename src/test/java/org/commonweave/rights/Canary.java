package org.commonweave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.cases.Given;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.Api;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import tools.jackson.databind.JsonNode;

/**
 * Somebody on the street with something of theirs in every place that there is, each marked so that it can be found. Another
 * person each time: who was erased does not come back.
 */
final class Canary {

    static final String NAME = "Zephyrine Canarywood";
    static final String CHINESE = "金絲雀華";

    /** What must be nowhere afterwards; all texts of the person's own have the first. */
    static final List<String> MARKS = List.of("canary", "Canarywood", CHINESE);

    private static final OffsetDateTime PAST = OffsetDateTime.parse("2026-05-01T09:00:00+08:00");

    final String name = "canary-" + UUID.randomUUID();
    final String uuid = Given.id("Person", name);
    final String friend = Given.id("Person", name + "-friend");
    final String need = "need-of-" + UUID.randomUUID();
    final String used = "resource-" + UUID.randomUUID();
    final String knows = UUID.randomUUID().toString();
    final String waiting = UUID.randomUUID().toString();

    private final List<GraphRecord> records = new ArrayList<>();

    /** Removes what the service keeps for itself about people; emptying the graph leaves it. */
    static void forget() {
        TestDatabase.driver()
                .executableQuery("MATCH (n) WHERE any(l IN labels(n) WHERE l IN ['__Account', '__Session',"
                        + " '__AccessToken', '__ConsentEvent', '__ConsentProof', '__CorrectionRequest',"
                        + " '__ErasureCertificate', '__ErasedPerson']) DETACH DELETE n")
                .execute();
    }

    Canary load(RecordLoad load) {
        Street.load(load);
        person();
        ties();
        mentions();
        load.load(records.stream(), written -> {});
        account();
        return this;
    }

    private void person() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("nameEn", NAME);
        properties.put("nameZhHans", CHINESE);
        properties.put("aliases", List.of("canary alias"));
        properties.put("descriptionEn", "canary of her own");
        properties.put("externalId", "canary-register-4711");
        properties.put("extras", Map.of("note", "canary extra"));
        properties.put("availability", "Mo-Fr 18:00-21:00");
        properties.put("consentShare", true);
        properties.put("consentIntroduce", true);
        properties.put("consentStats", true);
        properties.put("consentInvite", true);
        properties.put("visibility", "PARTNERS");
        properties.put("ownerId", Street.organization("agency"));
        node("Person", uuid, properties);
        node("Person", friend, Map.of("nameEn", "Friend", "consentStats", true, "consentIntroduce", true));
    }

    private void ties() {
        NodeRef me = ref("Person", uuid);
        node("Activity", "class", Map.of("kind", "EVENT", "start", PAST, "nameEn", "Class"));
        node("Activity", "ball", Map.of("kind", "EVENT", "start", "2099-05-01T09:00:00+08:00", "nameEn", "Ball"));
        node("Category", "music", Map.of("scheme", "s", "code", "music"));
        node("Cohort", "old", Map.of("ageBand", "70+"));
        node("Source", "file", Map.of("kind", "REGISTER"));
        node("Need", need, Map.of("nameEn", "canary need", "status", "OPEN"));
        node(
                "Resource",
                used,
                Map.of("resourceClass", "MATERIAL", "nameEn", "canary van", "unit", "h", "phone", "canary phone"));
        tie("HOLDS_ROLE", me, ref("Organization", Street.organization("agency")), Map.of("role", "canary role"));
        tie("IN_COHORT", me, ref("Cohort", "old"), Map.of());
        tie("SKILLED_IN", me, ref("Category", "music"), Map.of());
        tie("INTERESTED_IN", me, ref("Category", "music"), Map.of());
        tie("FROM_SOURCE", me, ref("Source", "file"), Map.of());
        tie("HAS_NEED", me, ref("Need", need), Map.of());
        tie("PROVIDES", me, ref("Resource", used), Map.of());
        tie("LOCATED_AT", ref("Resource", used), ref("Place", "east"), Map.of());
        tie("LOCATED_AT", ref("Need", need), ref("Place", "east"), Map.of());
        tie(
                "ALLOCATED",
                ref("Resource", used),
                ref("Need", "flood"),
                Map.of("quantity", 1, "unit", "h", "at", PAST, "status", "DELIVERED"));
        tie(
                "TOOK_PART",
                me,
                ref("Activity", "class"),
                Map.of("hours", 2, "confirmedBy", List.of(uuid, Street.organization("agency"))));
        tie(
                "INVITED",
                me,
                ref("Activity", "ball"),
                Map.of("at", PAST, "status", "INVITED", "reason", "canary likes music"));
        records.add(new RelationshipRecord(
                "KNOWS", knows, ref("Person", friend), me, Map.of("trust", 0.9, "consentBoth", true)));
        gave(UUID.randomUUID().toString(), me, ref("Person", friend), true);
        gave(UUID.randomUUID().toString(), ref("Person", friend), me, true);
        gave(waiting, me, ref("Person", friend), false);
    }

    private void gave(String id, NodeRef from, NodeRef to, boolean both) {
        records.add(new RelationshipRecord(
                "GAVE_TIME",
                id,
                from,
                to,
                Map.of(
                        "hours",
                        1.5,
                        "at",
                        PAST,
                        "confirmedBoth",
                        both,
                        "confirmedBy",
                        both ? List.of(from.id(), to.id()) : List.of(from.id()),
                        "enteredBy",
                        uuid)));
    }

    /** Where others wrote of the person. */
    private void mentions() {
        String hall = Street.organization("hall");
        node("Organization", hall, Map.of("kind", "PARTY_PLATFORM", "nameEn", "hall"));
        tie("SERVES", ref("Organization", hall), ref("Place", "street"), Map.of());
        node(
                "Need",
                "their-need",
                Map.of("nameEn", "Asked for by " + NAME, "descriptionZhHans", "由" + CHINESE + "提出", "status", "OPEN"));
        node(
                "Resource",
                "owned",
                Map.of(
                        "resourceClass",
                        "MATERIAL",
                        "nameEn",
                        "Kept by a person",
                        "ownerId",
                        uuid,
                        "visibility",
                        "PRIVATE"));
        records.add(new RelationshipRecord(
                "GAVE_TIME",
                UUID.randomUUID().toString(),
                ref("Person", friend),
                ref("Organization", Street.organization("agency")),
                Map.of("hours", 1, "at", PAST, "confirmedBoth", false, "enteredBy", uuid)));
    }

    /** Words about the person in the logs of a whistle and of a motion. */
    void logs(Api api) {
        CaseApi anybody = new CaseApi(api);
        JsonNode whistle = anybody.as("agency:committee").blow("water");
        anybody.as("agency:water")
                .step(
                        "returnSummons",
                        Map.of("summons", CaseApi.summons(whistle, 1), "reason", "Ask " + NAME + ", not us"));
        Api committee = api.as("agency:committee");
        JsonNode raised = committee.data(
                "mutation($input: RaiseMotionInput!) { raiseMotion(input: $input) { activity { uuid } userErrors { message } } }",
                Map.of("input", Map.of("platform", Street.organization("hall"), "nameEn", "Lights")));
        String motion = raised.at("/raiseMotion/activity/uuid").asString();
        assertThat(motion).as("%s", raised).isNotEmpty();
        JsonNode withdrawn = committee.data(
                "mutation($input: WithdrawMotionInput!) { withdrawMotion(input: $input) { userErrors { message } } }",
                Map.of("input", Map.of("motion", motion, "reason", CHINESE + "不再要求")));
        assertThat(withdrawn.at("/withdrawMotion/userErrors")).isEmpty();
    }

    private void account() {
        TestDatabase.driver()
                .executableQuery("""
                        CREATE (a:__Account {id: $account, name: $name, role: 'RESIDENT', person: $person, password: 'x',
                          isLocked: false, createdAt: datetime(), passwordChangedAt: datetime()})
                        CREATE (:__Session {hash: $account, account: $account, signIn: 'PASSWORD', createdAt: datetime(),
                          seenAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})
                        CREATE (:__Session {hash: $account + '-idp', person: $person, name: 'canary at a provider',
                          signIn: 'OIDC', createdAt: datetime(), seenAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})
                        CREATE (:__AccessToken {id: $account, hash: $account, account: $account, name: 'canary token',
                          scope: 'READ', createdAt: datetime(), expiresAt: datetime('2099-01-01T00:00:00Z')})
                        CREATE (:AllocationEvent {id: $account, allocation: 'x', lot: 'l', need: 'n', after: 'RESERVED',
                          quantity: 1.0, unit: 'HOUR', at: datetime(), role: 'RESIDENT', by: $person,
                          reason: 'As ' + $called + ' wished'})
                        CREATE (:MatchPlan {id: $account, ownerId: $person, madeAt: datetime()})""")
                .withParameters(
                        Map.of("account", UUID.randomUUID().toString(), "name", name, "person", uuid, "called", NAME))
                .execute();
        TestDatabase.touch();
    }

    private void node(String label, String id, Map<String, Object> properties) {
        records.add(new NodeRecord(label, id, properties));
    }

    private void tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        records.add(RelationshipRecord.of(type, from, to, "", properties));
    }

    private static NodeRef ref(String label, String id) {
        return new NodeRef(label, id);
    }
}
