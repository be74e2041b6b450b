package org.commonweave.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.mutation.Writing.code;
import static org.commonweave.mutation.Writing.field;

import java.util.Map;
import org.commonweave.cases.Given;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who may say that two records belong together, and that nobody learns of a relationship by trying to say it. */
@GraphTest
@Import(TestIdentities.class)
class LinkRulesTests {

    private static final String OWN = Given.id("Organization", "agency");

    @LocalServerPort
    int port;

    private Writing admin;
    private Writing agency;
    private String other;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        admin = new Writing(Api.on(port).as("administrator"));
        agency = new Writing(Api.on(port).as("agency:agency"));
        admin.make("Organization", "uuid: \"" + OWN + "\", kind: SOCIAL_WORK_AGENCY, nameEn: \"Agency\"");
        other = admin.make("Organization", "kind: DEPARTMENT, nameEn: \"Department\"");
    }

    @Test
    void onlyWhoeverKeepsTheStartSaysWhatItIsPartOf() {
        assertThat(code(agency.run("linkPartOf", "from: \"" + other + "\", to: \"" + OWN + "\"")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(agency.run("linkPartOf", "from: \"" + OWN + "\", to: \"" + other + "\"")))
                .isEmpty();
    }

    @Test
    void nobodyRatesInTheNameOfAnother() {
        assertThat(code(agency.run(
                        "linkRates", "from: \"" + other + "\", to: \"" + OWN + "\", wave: \"w1\", reliability: 4")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(agency.run(
                        "linkRates", "from: \"" + OWN + "\", to: \"" + other + "\", wave: \"w1\", reliability: 4")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Agreement, 'kind: MOU', linkPartyTo",
        "Activity, 'kind: EVENT, start: \"2026-03-01T00:00:00Z\"', linkLed",
        "Need, 'status: OPEN', linkWorksOn"
    })
    void whoeverKeepsWhatSeveralTakePartInSaysWhoTookPart(String type, String rest, String link) {
        String own = agency.make(type, "nameEn: \"Ours\", " + rest);
        String foreign = admin.make(type, "nameEn: \"Theirs\", " + rest);
        assertThat(code(agency.run(link, "from: \"" + other + "\", to: \"" + own + "\"")))
                .isEmpty();
        JsonNode refused = agency.run(link, "from: \"" + other + "\", to: \"" + foreign + "\"");
        assertThat(code(refused)).isEqualTo("FORBIDDEN");
        assertThat(field(refused, 0)).containsExactly("input", "from");
        assertThat(code(agency.run(link, "from: \"" + OWN + "\", to: \"" + foreign + "\"")))
                .isEmpty();
    }

    @Test
    void acquaintanceIsForThePeopleAlone() {
        String a = admin.make("Person", "nameEn: \"A\", visibility: PARTNERS, consentShare: true");
        String b = admin.make("Person", "nameEn: \"B\", visibility: PARTNERS, consentShare: true");
        String ends = "from: \"" + a + "\", to: \"" + b + "\", trust: 0.5, consentBoth: true";
        JsonNode refused = agency.run("linkKnows", ends);
        assertThat(code(refused)).isEqualTo("FORBIDDEN");
        assertThat(refused.at("/userErrors/0/message").asString()).contains("confirmAcquaintance");
        assertThat(code(agency.run("upsert", "linkKnows: [{" + ends + "}]"))).isEqualTo("FORBIDDEN");
        assertThat(code(admin.run("linkKnows", ends))).isEmpty();
    }

    /** The person is the agency's, the tie an administrator's and private: as good as none. */
    @Test
    void whatIsHiddenCannotBeFoundByLinkingIt() {
        String person = agency.make("Person", "nameEn: \"A\"");
        String band = admin.make("Cohort", "ageBand: \"70-79\", nameEn: \"Seventies\"");
        String elsewhere = admin.make("Cohort", "ageBand: \"80-89\", nameEn: \"Eighties\"");
        admin.run("linkInCohort", ends(person, band) + ", ownerId: \"" + person + "\"");
        for (String wrong : new String[] {", confidence: 5", ""}) {
            JsonNode there = agency.run("linkInCohort", ends(person, band) + wrong);
            JsonNode absent = agency.run("linkInCohort", ends(person, elsewhere) + wrong);
            assertThat(there).isEqualTo(absent);
            assertThat(code(there)).isEqualTo(wrong.isEmpty() ? "" : "INVALID_VALUE");
        }
        String both = "linkInCohort: [{" + ends(person, band) + "}, {" + ends(person, elsewhere) + "}]";
        assertThat(code(agency.run("upsert", both))).isEmpty();
        assertThat(ties("IN_COHORT")).isEqualTo(3);
    }

    @Test
    void whatEndedBeginsAnewOnlyFromAnInstantThatIsGiven() {
        String ends = ends(OWN, other);
        String tie = agency.run("linkPartOf", ends, "uuid").path("uuid").asString();
        String end = "type: PART_OF, uuid: \"" + tie + "\", at: \"2026-01-01T00:00:00Z\"";
        assertThat(code(agency.run("unlink", end))).isEmpty();

        JsonNode twice = agency.run("unlink", "type: PART_OF, uuid: \"" + tie + "\"");
        assertThat(code(twice)).isEqualTo("CONFLICT");
        assertThat(field(twice, 0)).containsExactly("input", "at");
        JsonNode again = agency.run("linkPartOf", ends);
        assertThat(code(again)).isEqualTo("CONFLICT");
        assertThat(field(again, 0)).containsExactly("input", "validFrom");

        assertThat(code(agency.run("linkPartOf", ends + ", validFrom: \"2026-06-01T00:00:00Z\"")))
                .isEmpty();
        assertThat(parents("2025-12-01T00:00:00Z")).isOne();
        assertThat(parents("2026-03-01T00:00:00Z")).isZero();
        assertThat(parents("2026-07-01T00:00:00Z")).isOne();
    }

    @Test
    void administratorsLinkWhatHasAnInstantOfItsOwn() {
        String lot = admin.make("Resource", "resourceClass: CHARITABLE, kind: \"RICE\", nameEn: \"Rice\"");
        String need = admin.make("Need", "nameEn: \"Rice\", status: OPEN");
        assertThat(code(admin.run(
                        "linkAllocated",
                        ends(lot, need) + ", quantity: 1, status: RESERVED, at: \"2026-05-01T00:00:00Z\"")))
                .isEmpty();
    }

    private static String ends(String from, String to) {
        return "from: \"" + from + "\", to: \"" + to + "\"";
    }

    private long ties(String type) {
        try (Session session = TestDatabase.driver().session()) {
            return session.run("MATCH ()-[r:" + type + "]->() RETURN count(r) AS ties")
                    .single()
                    .get("ties")
                    .asLong();
        }
    }

    private int parents(String asOf) {
        return Api.on(port)
                .data(
                        "query($asOf: DateTime!, $id: ID!) { organization(id: $id, asOf: $asOf) { units { totalCount } } }",
                        Map.of("asOf", asOf, "id", other))
                .at("/organization/units/totalCount")
                .asInt();
    }
}
