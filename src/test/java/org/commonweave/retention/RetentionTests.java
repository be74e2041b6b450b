package org.commonweave.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweave.audit.AuditCaller;
import org.commonweave.caselog.Street;
import org.commonweave.cases.Given;
import org.commonweave.cases.TestIdentities;
import org.commonweave.graph.Await;
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
class RetentionTests {

    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0);

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    @Autowired
    Retention retention;

    private final String fresh = UUID.randomUUID().toString();
    private final String ending = UUID.randomUUID().toString();
    private final String old = UUID.randomUUID().toString();

    @BeforeEach
    void start() {
        Street.load(records);
        records.load(
                Stream.of(
                        person("ann"),
                        person("bob"),
                        person("cat"),
                        new NodeRecord("Activity", "past", Map.of("kind", "EVENT", "start", now.minusMonths(14))),
                        knows(fresh, "ann", "bob", now.minusMonths(20)),
                        knows(ending, "ann", "cat", now.minusMonths(24).plusMinutes(30)),
                        knows(old, "bob", "cat", now.minusMonths(40)),
                        role("ann", "agency", now.minusMonths(23)),
                        role("bob", "agency", now.minusMonths(1)),
                        RelationshipRecord.of(
                                "INVITED",
                                ref("ann"),
                                new NodeRef("Activity", "past"),
                                "",
                                Map.of("at", now.minusMonths(15), "status", "DECLINED"))),
                written -> {});
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
        TestDatabase.driver()
                .executableQuery("MATCH (e:__ConsentEvent) DELETE e")
                .execute();
    }

    private static NodeRef ref(String name) {
        return new NodeRef("Person", Given.id("Person", name));
    }

    private static NodeRecord person(String name) {
        return new NodeRecord("Person", ref(name).id(), Map.of("nameEn", name, "consentIntroduce", true));
    }

    private static RelationshipRecord knows(String id, String from, String to, OffsetDateTime recorded) {
        return new RelationshipRecord(
                "KNOWS", id, ref(from), ref(to), Map.of("trust", 0.5, "consentBoth", true, "recordedAt", recorded));
    }

    private static RelationshipRecord role(String name, String organization, OffsetDateTime recorded) {
        return RelationshipRecord.of(
                "HOLDS_ROLE",
                ref(name),
                new NodeRef("Organization", Street.organization(organization)),
                "",
                Map.of("role", "clerk", "recordedAt", recorded));
    }

    private Map<String, Long> due() {
        Map<String, Long> due = new HashMap<>();
        Await.all(retention.due()).forEach(one -> due.put(one.rule(), one.count()));
        return due;
    }

    private static List<String> ties(String where) {
        return TestDatabase.driver()
                .executableQuery("MATCH ()-[t:KNOWS]->() WHERE " + where + " RETURN t.id AS id ORDER BY id")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    @Test
    void endsWhatNobodyConfirmsAndRemovesItLater() {
        assertThat(due())
                .containsEntry("unconfirmedTies", 2L)
                .containsEntry("expiredTies", 0L)
                .containsEntry("invitations", 1L);
        assertThat(ties("t.validTo IS NULL")).as("a look changes nothing").hasSize(3);

        Await.all(retention.carryOut(AuditCaller.SERVICE));

        // One is over; one will be in half an hour, to the instant; one is fresh.
        assertThat(ties("t.validTo < datetime()")).isEmpty();
        assertThat(ties("t.id = '" + old + "'")).as("long over, and long ended").isEmpty();
        assertThat(ties("t.validTo > datetime() AND t.validTo < datetime() + duration('PT31M')"))
                .containsExactly(ending);
        assertThat(ties("t.validTo IS NULL")).containsExactly(fresh);
        assertThat(due()).containsEntry("unconfirmedTies", 0L).containsEntry("invitations", 0L);
        // What a source says of it is what it was: the same import changes nothing.
        records.load(Stream.of(knows(ending, "ann", "cat", now.minusMonths(24).plusMinutes(30))), written -> {});
        assertThat(ties("t.validTo IS NOT NULL")).containsExactly(ending);
    }

    @Test
    void whatIsOverIsOutOfEveryAnswerAtOnce() {
        TestDatabase.write(
                "MATCH ()-[t:KNOWS {id: '" + ending + "'}]->() SET t.recordedAt = t.recordedAt - duration('P1D')");
        String query = "{ myAcquaintances { uuid } }";
        assertThat(api("ann").data(query).path("myAcquaintances")).hasSize(2);
        Await.all(retention.carryOut(AuditCaller.SERVICE));
        assertThat(api("ann")
                        .data(query)
                        .path("myAcquaintances")
                        .valueStream()
                        .map(one -> one.path("uuid").asString()))
                .containsExactly(fresh);
        assertThat(ties("t.id = '" + ending + "'")).as("within its grace").hasSize(1);
    }

    @Test
    void remindsAndTakesTheWordOfTheTwo() {
        String reminders = "{ myExpiringTies(within: 100) { uuid type endsAt other { __typename id } } }";
        JsonNode told = api("ann").data(reminders).path("myExpiringTies");
        assertThat(told.valueStream().map(one -> one.path("uuid").asString()))
                .startsWith(ending)
                .hasSize(2);
        Await.all(retention.carryOut(AuditCaller.SERVICE));
        assertThat(confirm(api("bob"), ending, "KNOWS").at("/userErrors/0/code").asString())
                .isEqualTo("NOT_FOUND");
        JsonNode confirmed = confirm(api("ann"), ending, "KNOWS");
        assertThat(confirmed.path("userErrors")).isEmpty();
        assertThat(OffsetDateTime.parse(confirmed.path("endsAt").asString())).isAfter(now.plusMonths(23));
        assertThat(ties("t.validTo IS NULL")).contains(ending, fresh);
        assertThat(api("ann").data(reminders).path("myExpiringTies")).hasSize(1);
        assertThat(due()).containsEntry("unconfirmedTies", 0L);
    }

    @Test
    void postsAreConfirmedByThePersonTheOrganizationAndNobodyElse() {
        String post = api("ann")
                .data("{ myExpiringTies { uuid type } }")
                .at("/myExpiringTies/1/uuid")
                .asString();
        for (Api other : List.of(
                Api.on(port),
                api("bob"),
                Api.on(port).as("agency:water"),
                Api.on(port).as("resident:agency"))) {
            assertThat(confirm(other, post, "HOLDS_ROLE")).isEqualTo(confirm(other, "none", "HOLDS_ROLE"));
        }
        assertThat(confirm(Api.on(port).as("agency:agency"), post, "HOLDS_ROLE").path("userErrors"))
                .isEmpty();
        assertThat(confirm(api("ann"), post, "HOLDS_ROLE").path("userErrors")).isEmpty();
        assertThat(Api.on(port).ask("{ myExpiringTies { uuid } }", Map.of()).toString())
                .contains("FORBIDDEN");
        assertThat(api("ann")
                        .ask("{ myExpiringTies(within: 0) { uuid } }", Map.of())
                        .toString())
                .contains("INVALID_VALUE");
    }

    @Test
    void removesWhatTheServiceKeepsForItself() {
        TestDatabase.driver().executableQuery("""
                        CREATE (:__Session {hash: 'over', expiresAt: datetime() - duration('PT1H')}),
                          (:__AccessToken {id: 'over', hash: 'over', expiresAt: datetime() - duration('P40D')}),
                          (:__BackgroundJob {id: 'over', seenAt: datetime() - duration('P8D')}),
                          (:MutationKey {id: 'over', requestHash: '', uuid: '', at: datetime() - duration('P91D')}),
                          (:__ConsentProof {certificate: 'over', at: datetime() - duration('P37M')}),
                          (:__CorrectionRequest {id: 'over', answeredAt: datetime() - duration('P37M')})""").execute();
        List<String> own = List.of("sessions", "accessTokens", "jobs", "mutationKeys", "consentProofs", "corrections");
        assertThat(due()).allSatisfy((rule, count) -> {
            if (own.contains(rule)) {
                assertThat(count).as(rule).isPositive();
            }
        });
        Await.all(retention.carryOut(AuditCaller.SERVICE));
        Map<String, Long> after = due();
        own.forEach(rule -> assertThat(after).containsEntry(rule, 0L));
    }

    private Api api(String person) {
        return Api.on(port).as("resident::" + person);
    }

    private static JsonNode confirm(Api api, String uuid, String type) {
        return api.data(
                        "mutation($input: ConfirmTieInput!) { confirmTie(input: $input) { endsAt userErrors { code } } }",
                        Map.of("input", Map.of("uuid", uuid, "type", type)))
                .path("confirmTie");
    }
}
