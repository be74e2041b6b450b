package org.commonweave.viewas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonweave.audit.Audited;
import org.commonweave.read.GlobalId;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import(SamplePeople.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewAsTests {

    private static final String WHY = """
            query($id: ID!, $viewer: ViewAsInput!) { viewAs(id: $id, viewer: $viewer) {
              isVisible rule explanation(lang: EN) visibility ownerId isCounted links { type shown total } } }""";

    private static final String LIST = """
            { organizations(first: 100) { totalCount nodes { id } } people(first: 100) { totalCount nodes { id } }
              places(first: 100) { totalCount nodes { id } } viewer { role } }""";

    @LocalServerPort
    int port;

    private Api administrator;

    @BeforeAll
    void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
        administrator = Api.on(port).as("administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT, HIDDEN, false, Not shown: its visibility PARTNERS is not open to the role RESIDENT",
        "AGENCY, VISIBILITY, true, Shown: its visibility PARTNERS is open to the role AGENCY"
    })
    void saysByWhichRuleAPersonIsShown(String role, String rule, boolean visible, String words) {
        JsonNode access = why("Person", "res-hyl-06", Map.of("role", role));
        assertThat(access.path("rule").asString()).isEqualTo(rule);
        assertThat(access.path("isVisible").asBoolean()).isEqualTo(visible);
        assertThat(access.path("explanation").asString()).startsWith(words);
    }

    @Test
    void whoeverARecordBelongsToSeesIt() {
        String person = SamplePeople.id("Person", "res-hyl-06");
        JsonNode access = why("Person", "res-hyl-06", Map.of("role", "RESIDENT", "person", person));
        assertThat(access.path("rule").asString()).isEqualTo("OWNER");
        assertThat(access.path("links").valueStream())
                .as("their own links are shown")
                .anyMatch(link -> link.path("shown").asInt() > 0);
    }

    @Test
    void countsLinksThatAreNotShown() {
        JsonNode stranger = why("Person", "res-hyl-06", Map.of("role", "ANONYMOUS"));
        assertThat(stranger.path("links").valueStream())
                .isNotEmpty()
                .allMatch(
                        link -> link.path("shown").asInt() <= link.path("total").asInt())
                .anyMatch(
                        link -> link.path("shown").asInt() < link.path("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "agency:sw-qinghe", "planner", "resident"})
    void aQuestionThroughSomebodysEyesIsAnsweredAsTheyAre(String who) {
        Api themselves = who.equals("anonymous") ? Api.on(port) : Api.on(port).as(who);
        JsonNode own = themselves.data(LIST);
        String[] parts = who.split(":", 2);
        String eyes = "role=" + parts[0]
                + (parts.length > 1 ? "; organization=" + SamplePeople.id("Organization", parts[1]) : "");
        JsonNode borrowed = administrator.with("Commonweave-View-As", eyes).data(LIST);
        assertThat(borrowed).isEqualTo(own);
    }

    @Test
    void whatIsAskedThroughSomebodysEyesIsOnRecordAsWhatAnAdministratorDid() {
        String person = SamplePeople.id("Person", "res-hyl-06");
        Audited.none();
        JsonNode answer = administrator
                .with("Commonweave-View-As", "role=RESIDENT; person=" + person)
                .data("{ viewer { role } person(id: \"" + person + "\") { name } }");
        assertThat(answer.path("viewer").path("role").asString()).isEqualTo("RESIDENT");
        assertThat(answer.path("person").path("name").asString()).isNotEmpty();
        assertThat(Audited.events("ADMINISTRATION")).hasSize(1);
        assertThat(Audited.events("ADMINISTRATION").get(0))
                .containsEntry("role", "ADMINISTRATOR")
                .containsEntry("people", 1L);
        // The person's own record is not the administrator's.
        assertThat(Audited.events("PERSON_READ")).hasSize(1);
        assertThat(Audited.events("PERSON_READ").get(0)).containsEntry("role", "ADMINISTRATOR");
    }

    @Test
    void nothingIsChangedThroughSomebodysEyes() {
        JsonNode answer = administrator
                .with("Commonweave-View-As", "role=ADMINISTRATOR")
                .ask(
                        "mutation { createCategory(input: {scheme: \"s\", code: \"c\"}) { userErrors { code } } }",
                        Map.of());
        assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("READ_ONLY_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency:sw-qinghe", "planner", "resident"})
    void onlyAdministratorsLookThroughOthersEyes(String who) {
        JsonNode header =
                Api.on(port).as(who).with("Commonweave-View-As", "role=PLANNER").ask(LIST, Map.of());
        assertThat(header.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("FORBIDDEN");
        JsonNode field = Api.on(port)
                .as(who)
                .ask(WHY, Map.of("id", global("Person", "res-hyl-06"), "viewer", Map.of("role", "PLANNER")));
        assertThat(field.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planner",
                "role=",
                "role=BOSS",
                "role=AGENCY; colour=red",
                "role=AGENCY; organization=MTpQbGFjZTp4"
            })
    void aHeaderThatCannotBeReadSaysHowToWriteIt(String header) {
        JsonNode answer = administrator.with("Commonweave-View-As", header).ask(LIST, Map.of());
        assertThat(answer.path("errors").path(0).path("message").asString())
                .contains("Commonweave-View-As: role=AGENCY");
        assertThat(answer.has("data") && !answer.path("data").isNull()).isFalse();
    }

    private JsonNode why(String label, String name, Map<String, Object> viewer) {
        return administrator
                .data(WHY, Map.of("id", global(label, name), "viewer", viewer))
                .path("viewAs");
    }

    private static String global(String label, String name) {
        return new GlobalId(label, SamplePeople.id(label, name)).encode();
    }
}
