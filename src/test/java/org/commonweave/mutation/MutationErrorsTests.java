package org.commonweave.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.mutation.Writing.code;
import static org.commonweave.mutation.Writing.field;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Errors of mutations name what is at fault by its path in the input. */
@GraphTest
@Import(TestIdentities.class)
class MutationErrorsTests {

    @LocalServerPort
    int port;

    private Writing admin;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        admin = new Writing(Api.on(port).as("administrator"));
    }

    @Test
    void errorsOfABatchNameTheRecord() {
        String many = IntStream.range(0, 40)
                .mapToObj(i -> "{kind: CHARITY, nameEn: \"N" + i + "\"" + (i == 17 ? ", confidence: 5" : "") + "}")
                .collect(Collectors.joining(", "));
        JsonNode refused = admin.run("upsert", "organizations: [" + many + "]", "created");
        assertThat(field(refused, 0)).containsExactly("input", "organizations", "17", "confidence");
        assertThat(organizations()).isZero();
    }

    @Test
    void errorsOfLinksInABatchNameTheEnd() {
        String a = admin.make("Organization", "kind: CHARITY, nameEn: \"A\"");
        String nobody = "99999999-9999-4999-8999-999999999999";
        JsonNode refused = admin.run(
                "upsert",
                "linkPartOf: [{from: \"" + a + "\", to: \"" + a + "\"}], linkServes: [{from: \"Organization:" + a
                        + "\", to: \"" + nobody + "\"}]");
        assertThat(field(refused, 0)).containsExactly("input", "linkPartOf", "0", "to");
        assertThat(code(refused)).isEqualTo("CYCLE");
        JsonNode dangling =
                admin.run("upsert", "linkServes: [{from: \"Organization:" + a + "\", to: \"" + nobody + "\"}]");
        assertThat(field(dangling, 0)).containsExactly("input", "linkServes", "0", "to");
        assertThat(code(dangling)).isEqualTo("DANGLING_REFERENCE");
        JsonNode nothing = admin.run("upsert", "linkServes: [{from: \"what\", to: \"" + nobody + "\"}]");
        assertThat(field(nothing, 0)).containsExactly("input", "linkServes", "0", "from");
    }

    @Test
    void aRecordIsGivenOnceInABatch() {
        String uuid = "11111111-1111-4111-8111-111111111111";
        JsonNode refused = admin.run(
                "upsert",
                "organizations: [{uuid: \"" + uuid + "\", kind: CHARITY, nameEn: \"A\"}, {uuid: \"" + uuid
                        + "\", kind: CHARITY, nameEn: \"B\"}]");
        assertThat(code(refused)).isEqualTo("NOT_UNIQUE");
        assertThat(field(refused, 0)).containsExactly("input", "organizations", "1", "uuid");
        assertThat(organizations()).isZero();
    }

    @Test
    void aValueThatIsTakenNamesItsField() {
        admin.make("Organization", "kind: CHARITY, nameEn: \"A\", uscc: \"91350211M000100Y43\"");
        JsonNode refused =
                admin.run("createOrganization", "kind: CHARITY, nameEn: \"B\", uscc: \"91350211M000100Y43\"");
        assertThat(code(refused)).isEqualTo("NOT_UNIQUE");
        assertThat(field(refused, 0)).containsExactly("input", "uscc");
        admin.make("Category", "scheme: \"s\", code: \"c\", nameEn: \"A\"");
        JsonNode category = admin.run("createCategory", "scheme: \"s\", code: \"c\", nameEn: \"B\"");
        assertThat(field(category, 0)).containsExactly("input", "code");
        assertThat(category.at("/userErrors/0/message").asString()).contains("scheme and code");
    }

    @Test
    void anEndBeforeTheStartIsAboutAt() {
        String id = admin.run(
                        "createOrganization",
                        "kind: CHARITY, nameEn: \"A\", validFrom: \"2026-01-01T00:00:00Z\"",
                        "organization { id }")
                .at("/organization/id")
                .asString();
        JsonNode refused =
                admin.run("endRecord", "id: \"" + id + "\", expectedVersion: 1, at: \"2025-01-01T00:00:00Z\"");
        assertThat(code(refused)).isEqualTo("INVALID_VALIDITY");
        assertThat(field(refused, 0)).containsExactly("input", "at");
    }

    @Test
    void anIdOfAnotherTypeIsAnErrorOfTheInput() {
        JsonNode place = admin.run("createPlace", "level: SITE, nameEn: \"P\"", "place { id }");
        JsonNode refused =
                admin.run("updateOrganization", "id: \"" + place.at("/place/id").asString() + "\", expectedVersion: 1");
        assertThat(field(refused, 0)).containsExactly("input", "id");
        assertThat(code(refused)).isEqualTo("INVALID_VALUE");
    }

    @Test
    void whatIsNotInForceNowIsShownAllTheSame() {
        JsonNode later = admin.run(
                "createOrganization",
                "kind: CHARITY, nameEn: \"Later\", validFrom: \"2099-01-01T00:00:00Z\"",
                "organization { name }");
        assertThat(later.at("/organization/name").asString()).isEqualTo("Later");
        JsonNode over = admin.run(
                "createOrganization",
                "kind: CHARITY, nameEn: \"Over\", validTo: \"2020-01-01T00:00:00Z\"",
                "organization { name }");
        assertThat(over.at("/organization/name").asString()).isEqualTo("Over");
    }

    private int organizations() {
        return admin.api()
                .data("{ organizations { totalCount } }", Map.of())
                .at("/organizations/totalCount")
                .asInt();
    }
}
