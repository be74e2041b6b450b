package org.commonweave.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import(TestIdentities.class)
class MutationTests {

    private static final String CREATE = """
            mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) {
              organization { id uuid name kind version ownerId visibility } userErrors { field code message } } }""";
    private static final String UPDATE = """
            mutation($input: UpdateOrganizationInput!) { updateOrganization(input: $input) {
              organization { name version staffCount } userErrors { field code message } } }""";
    private static final String HIDDEN = "44444444-4444-4444-8444-444444444444";
    private static final String COUNT = "{ organizations { totalCount nodes { name version } } }";

    @LocalServerPort
    int port;

    private Api admin;
    private Api agency;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        admin = Api.on(port).as("administrator");
        agency = Api.on(port).as("agency:agency");
    }

    @Test
    void createsARecordThatItsMakerKeeps() {
        JsonNode made = create(agency, Map.of("kind", "CHARITY", "nameEn", "Alpha"));
        assertThat(made.path("organization").path("name").asString()).isEqualTo("Alpha");
        assertThat(made.path("organization").path("version").asInt()).isEqualTo(1);
        assertThat(made.path("organization").path("ownerId").asString()).isNotEmpty();
        assertThat(made.path("userErrors")).isEmpty();
    }

    @Test
    void namesTheFieldAtFaultAndChangesNothing() {
        JsonNode refused = create(admin, Map.of("kind", "CHARITY", "nameEn", "Alpha", "staffCount", -1));
        assertThat(refused.path("organization").isNull()).isTrue();
        JsonNode error = refused.path("userErrors").path(0);
        assertThat(error.path("field").path(1).asString()).isEqualTo("staffCount");
        assertThat(error.path("code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(count()).isZero();
    }

    @Test
    void strangersAndResidentsMayNotWrite() {
        for (Api stranger : new Api[] {Api.on(port), Api.on(port).as("resident")}) {
            assertThat(code(create(stranger, Map.of("kind", "CHARITY", "nameEn", "Alpha"))))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(count()).isZero();
    }

    @Test
    void updatesOnlyTheVersionThatWasSeen() {
        String id = idOf(create(admin, Map.of("kind", "CHARITY", "nameEn", "Alpha")));
        JsonNode changed = update(admin, Map.of("id", id, "expectedVersion", 1, "staffCount", 4));
        assertThat(changed.path("organization").path("version").asInt()).isEqualTo(2);
        assertThat(changed.path("organization").path("name").asString()).isEqualTo("Alpha");
        assertThat(code(update(admin, Map.of("id", id, "expectedVersion", 1, "staffCount", 9))))
                .isEqualTo("CONFLICT");
    }

    @Test
    void othersRecordsCannotBeChanged() {
        String id = idOf(create(admin, Map.of("kind", "CHARITY", "nameEn", "Alpha", "visibility", "PUBLIC")));
        assertThat(code(update(agency, Map.of("id", id, "expectedVersion", 1, "nameEn", "Mine"))))
                .isEqualTo("FORBIDDEN");
        assertThat(admin.data(COUNT)
                        .path("organizations")
                        .path("nodes")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Alpha");
    }

    @Test
    void whatIsHiddenIsNotFoundToChange() {
        String id = idOf(create(admin, Map.of("kind", "CHARITY", "nameEn", "Alpha", "visibility", "PRIVATE")));
        assertThat(code(update(agency, Map.of("id", id, "expectedVersion", 1, "nameEn", "Mine"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void doesTheSameCallWithTheSameKeyOnce() {
        Map<String, Object> input = Map.of("kind", "CHARITY", "nameEn", "Alpha", "idempotencyKey", "k-1");
        String first = idOf(create(admin, input));
        assertThat(idOf(create(admin, input))).isEqualTo(first);
        assertThat(count()).isOne();
        assertThat(code(create(admin, Map.of("kind", "CHARITY", "nameEn", "Beta", "idempotencyKey", "k-1"))))
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void endsARecordWithoutLosingIt() {
        String id =
                idOf(create(admin, Map.of("kind", "CHARITY", "nameEn", "Alpha", "validFrom", "2020-01-01T00:00:00Z")));
        JsonNode ended = admin.data(
                        "mutation($id: ID!) { endRecord(input: {id: $id, at: \"2024-01-01T00:00:00Z\", expectedVersion: 1}) { userErrors { code message } } }",
                        Map.of("id", id))
                .path("endRecord");
        assertThat(ended.path("userErrors")).isEmpty();
        assertThat(count()).isZero();
        assertThat(admin.data("{ organizations(asOf: \"2023-06-01T00:00:00Z\") { totalCount } }")
                        .path("organizations")
                        .path("totalCount")
                        .asInt())
                .isOne();
    }

    @Test
    void writesAllOfABatchOrNone() {
        String batch = """
                mutation($to: ID!) { upsert(input: {
                  organizations: [{uuid: "11111111-1111-4111-8111-111111111111", kind: CHARITY, nameEn: "Alpha"},
                                  {uuid: "22222222-2222-4222-8222-222222222222", kind: DEPARTMENT, nameEn: "Beta"}],
                  linkPartOf: [{from: "11111111-1111-4111-8111-111111111111", to: $to}]
                }) { created updated unchanged userErrors { field code message } } }""";
        JsonNode refused = admin.data(batch, Map.of("to", "33333333-3333-4333-8333-333333333333"))
                .path("upsert");
        assertThat(code(refused)).isEqualTo("DANGLING_REFERENCE");
        assertThat(count()).isZero();

        Map<String, Object> good = Map.of("to", "22222222-2222-4222-8222-222222222222");
        assertThat(admin.data(batch, good).path("upsert").path("created").asInt())
                .isEqualTo(3);
        assertThat(admin.data(batch, good).path("upsert").path("unchanged").asInt())
                .isEqualTo(3);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aBatchCannotReachForWhatIsHidden() {
        create(admin, Map.of("kind", "CHARITY", "nameEn", "Alpha", "visibility", "PRIVATE", "uuid", HIDDEN));
        String link = """
                mutation($to: ID!) { upsert(input: {
                  organizations: [{uuid: "11111111-1111-4111-8111-111111111111", kind: CHARITY, nameEn: "Mine"}],
                  linkPartOf: [{from: "11111111-1111-4111-8111-111111111111", to: $to}]
                }) { created userErrors { code message } } }""";
        JsonNode hidden = agency.data(link, Map.of("to", HIDDEN)).path("upsert");
        JsonNode absent = agency.data(link, Map.of("to", "99999999-9999-4999-8999-999999999999"))
                .path("upsert");
        assertThat(hidden).isEqualTo(absent);
        assertThat(code(hidden)).isEqualTo("DANGLING_REFERENCE");
    }

    @Test
    void refusesACircleInAHierarchy() {
        String a = idOf(create(admin, Map.of("kind", "DEPARTMENT", "nameEn", "A")));
        String b = idOf(create(admin, Map.of("kind", "DEPARTMENT", "nameEn", "B")));
        assertThat(part(a, b).path("userErrors")).isEmpty();
        assertThat(code(part(b, a))).isEqualTo("CYCLE");
        assertThat(code(part(a, a))).isEqualTo("CYCLE");
    }

    @Test
    void showsATieBetweenPeopleOnlyWhenBothAgreed() {
        JsonNode people = admin.data("""
                mutation { a: createPerson(input: {nameEn: "A"}) { person { id } }
                           b: createPerson(input: {nameEn: "B"}) { person { id } } }""");
        Map<String, Object> ends = Map.of(
                "a", people.path("a").path("person").path("id").asString(),
                "b", people.path("b").path("person").path("id").asString());
        JsonNode refused = admin.data(
                        "mutation($a: ID!, $b: ID!) { linkKnows(input: {from: $a, to: $b, trust: 0.5, consentBoth: false, visibility: PARTNERS}) { uuid userErrors { code message } } }",
                        ends)
                .path("linkKnows");
        assertThat(code(refused)).isEqualTo("CONSENT_REQUIRED");
    }

    private JsonNode part(String from, String to) {
        return admin.data(
                        "mutation($from: ID!, $to: ID!) { linkPartOf(input: {from: $from, to: $to}) { uuid userErrors { field code message } } }",
                        Map.of("from", from, "to", to))
                .path("linkPartOf");
    }

    private static JsonNode create(Api api, Map<String, Object> input) {
        return api.data(CREATE, Map.of("input", input)).path("createOrganization");
    }

    private static JsonNode update(Api api, Map<String, Object> input) {
        return api.data(UPDATE, Map.of("input", input)).path("updateOrganization");
    }

    private static String idOf(JsonNode payload) {
        assertThat(payload.path("userErrors")).as("errors of %s", payload).isEmpty();
        return payload.path("organization").path("id").asString();
    }

    private static String code(JsonNode payload) {
        return payload.path("userErrors").path(0).path("code").asString();
    }

    private int count() {
        return admin.data(COUNT).path("organizations").path("totalCount").asInt();
    }
}
