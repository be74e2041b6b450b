package org.commonweave.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@GraphTest
@Import(TestIdentities.class)
class InvitationTests {

    private static final String MATCH = """
            query($place: ID) { volunteerMatch(place: $place) { total favouredBands note(lang: EN)
              proposals { person { nameEn } activity { nameEn } terms { interests room score } reason(lang: EN) }
              notProposed { person { nameEn } why reason(lang: EN) zh: reason }
              openings { activity { nameEn } free proposed shortOf reason(lang: EN) } } }""";
    private static final String INVITE = """
            mutation($input: InviteResidentsInput!) { inviteResidents(input: $input) {
              invited userErrors { field code message } } }""";
    private static final String ANSWER = """
            mutation($input: AnswerInvitationInput!) { answerInvitation(input: $input) {
              status userErrors { field code message } } }""";
    private static final String OPT_OUT =
            "mutation { optOutOfInvitations { takesInvitations userErrors { field code message } } }";
    private static final String MINE =
            "{ myParticipation { takesInvitations invitations { status reason activity { nameEn } invitedBy { nameEn } } } }";

    @LocalServerPort
    int port;

    private Api club;
    private Api planner;

    @BeforeEach
    void start(@Autowired RecordLoad records) {
        Neighbourhood.load(records);
        club = Api.on(port).as("agency:club");
        planner = Api.on(port).as("planner:other");
    }

    @Test
    void strangersAndResidentsAreNotToldWhomToInvite() {
        for (Api somebody :
                List.of(Api.on(port), Api.on(port).as("resident"), Api.on(port).as("resident::ann"))) {
            JsonNode answer = somebody.ask(MATCH, place());
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
        assertThat(error(invite(Api.on(port).as("resident::ann"), "k", List.of("ann", "soon"))))
                .isEqualTo("FORBIDDEN");
        assertThat(error(invite(Api.on(port), "k", List.of("ann", "soon")))).isEqualTo("FORBIDDEN");
    }

    @Test
    void proposesWhoAgreedAndSaysWhyNotTheOthers() {
        for (Api somebody : List.of(club, planner)) {
            JsonNode match = somebody.data(MATCH, place()).path("volunteerMatch");
            assertThat(match.path("proposals")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(proposal -> {
                assertThat(proposal.at("/person/nameEn").asString()).isIn("ann", "bob");
                assertThat(proposal.path("reason").asString()).startsWith("Proposed because one interest fits");
                assertThat(proposal.at("/terms/score").asDouble()).isPositive();
            });
            assertThat(match.path("notProposed")
                            .valueStream()
                            .map(one -> one.at("/person/nameEn").asString() + " "
                                    + one.path("why").asString()))
                    // Whoever the viewer may not see is not there at all; and what Cat did is for planners only to
                    // count.
                    .containsExactlyInAnyOrderElementsOf(
                            somebody == planner
                                    ? List.of("cat NO_CONSENT", "tired OVER_CAPACITY")
                                    : List.of("tired OVER_CAPACITY"));
            assertThat(match.at("/notProposed/0/zh").asString()).containsPattern("\\p{IsHan}");
            assertThat(match.path("openings")).hasSize(3);
        }
    }

    @Test
    void aWindowThatIsBackwardsOrTooLongIsNamed() {
        for (String to : List.of("2025-12-31T00:00:00Z", "2026-01-01T00:00:00Z", "2026-09-01T00:00:00Z")) {
            JsonNode answer = planner.ask(
                    "{ volunteerMatch(window: {from: \"2026-01-01T00:00:00Z\", to: \"" + to + "\"}) { total } }",
                    Map.of());
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_WINDOW");
        }
    }

    @Test
    void anOrganizationSeesOnlyWhatItLeadsOrJoins() {
        JsonNode match = Api.on(port).as("charity:other").data(MATCH, place()).path("volunteerMatch");
        assertThat(match.path("openings")).isEmpty();
        assertThat(match.path("proposals")).isEmpty();
        assertThat(error(invite(Api.on(port).as("charity:other"), "k", List.of("ann", "soon"))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void invitesAndTheInvitedAnswer() {
        JsonNode invited = invite(club, "k1", List.of("ann", "soon"));
        assertThat(invited.path("invited").asInt()).isOne();
        // The same call again is done once.
        assertThat(invite(club, "k1", List.of("ann", "soon")).path("invited").asInt())
                .isOne();
        assertThat(error(invite(club, "k1", List.of("bob", "soon")))).isEqualTo("KEY_REUSED");
        Api ann = Api.on(port).as("resident::ann");
        JsonNode mine = ann.data(MINE).at("/myParticipation/invitations/0");
        assertThat(mine.path("status").asString()).isEqualTo("INVITED");
        assertThat(mine.at("/activity/nameEn").asString()).isEqualTo("soon");
        assertThat(mine.at("/invitedBy/nameEn").asString()).isEqualTo("club");
        // Nobody else can answer, or see it.
        assertThat(error(answer(Api.on(port).as("resident::bob"), "soon", true)))
                .isEqualTo("NOT_FOUND");
        assertThat(error(answer(club, "soon", true))).isEqualTo("FORBIDDEN");
        assertThat(club.data("{ people { nodes { nameEn invitations { totalCount } } } }")
                        .path("people")
                        .path("nodes")
                        .valueStream()
                        .mapToInt(person -> person.at("/invitations/totalCount").asInt()))
                .isNotEmpty()
                .containsOnly(0);
        assertThat(answer(ann, "soon", true).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(answer(ann, "soon", false).path("status").asString()).isEqualTo("DECLINED");
        assertThat(error(invite(club, "k2", List.of("ann", "soon")))).isEqualTo("NOT_UNIQUE");
    }

    @Test
    void refusesWithTheFieldAndTheReasonAndChangesNothing() {
        JsonNode refused = invite(club, "k", List.of("ann", "soon"), List.of("cat", "soon"));
        assertThat(refused.path("invited").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("CONSENT_REQUIRED");
        assertThat(refused.at("/userErrors/0/field").valueStream().map(JsonNode::asString))
                .containsExactly("input", "invitations", "1", "person");
        assertThat(invitations("ann")).isEmpty();
        assertThat(error(invite(club, "k", List.of("tired", "soon")))).isEqualTo("RESTING");
        assertThat(error(invite(club, "k", List.of("hid", "soon")))).isEqualTo("NOT_FOUND");
        assertThat(error(invite(club, "k", List.of("nobody", "soon")))).isEqualTo("NOT_FOUND");
        assertThat(error(invite(club, "k", List.of("ann", "past")))).isEqualTo("INVALID_VALUE");
        assertThat(error(invite(club, "k", List.of("ann", "later"), List.of("bob", "later"))))
                .isEqualTo("NO_PLACE");
        assertThat(error(invite(club, "k", List.of("ann", "soon"), List.of("ann", "soon"))))
                .isEqualTo("NOT_UNIQUE");
        assertThat(error(invite(club, "k"))).isEqualTo("TOO_MANY");
        assertThat(invitations("ann")).isEmpty();
        assertThat(invitations("bob")).isEmpty();
    }

    @Test
    void keepsTheCapEvenWhenSeveralInviteAtOnce() {
        assertThat(error(invite(club, "all", List.of("ann", "soon"), List.of("ann", "later"), List.of("ann", "third"))))
                .isEqualTo("CAP_REACHED");
        List<String> activities = List.of("soon", "later", "third");
        List<JsonNode> outcomes = IntStream.range(0, activities.size())
                .parallel()
                .mapToObj(i -> invite(club, "k" + i, List.of("bob", activities.get(i))))
                .toList();
        assertThat(outcomes).filteredOn(one -> one.path("invited").asInt() == 1).hasSize(2);
        assertThat(outcomes).filteredOn(one -> error(one).equals("CAP_REACHED")).hasSize(1);
        assertThat(invitations("bob")).hasSize(2);
        assertThat(club.data(MATCH, place())
                        .at("/volunteerMatch/notProposed")
                        .valueStream()
                        .filter(one -> one.at("/person/nameEn").asString().equals("bob"))
                        .map(one -> one.path("why").asString()))
                .containsExactly("CAP_REACHED");
    }

    @Test
    void optingOutIsOneStepAndHolds() {
        Api ann = Api.on(port).as("resident::ann");
        assertThat(Api.on(port)
                        .as("resident")
                        .data(OPT_OUT)
                        .at("/optOutOfInvitations/userErrors/0/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        JsonNode out = ann.data(OPT_OUT).path("optOutOfInvitations");
        assertThat(out.path("takesInvitations").asBoolean(true)).isFalse();
        assertThat(out.path("userErrors")).isEmpty();
        assertThat(ann.data(MINE).at("/myParticipation/takesInvitations").asBoolean(true))
                .isFalse();
        assertThat(error(invite(club, "k", List.of("ann", "soon")))).isEqualTo("CONSENT_REQUIRED");
    }

    @Test
    void theRulesCannotBePassedByTheDerivedMutations() {
        String link = """
                mutation { linkInvited(input: {from: "%s", to: "%s", at: "2026-01-01T00:00:00Z", status: INVITED}) {
                  uuid userErrors { code } } }""".formatted(Neighbourhood.id("Person", "cat"), Neighbourhood.id("Activity", "soon"));
        assertThat(club.data(link).at("/linkInvited/userErrors/0/code").asString())
                .isEqualTo("FORBIDDEN");
        String upsert = """
                mutation { upsert(input: {linkInvited: [{from: "%s", to: "%s", at: "2026-01-01T00:00:00Z", status: INVITED}]}) {
                  created userErrors { code } } }""".formatted(Neighbourhood.id("Person", "cat"), Neighbourhood.id("Activity", "soon"));
        assertThat(club.data(upsert).at("/upsert/userErrors/0/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(invitations("cat")).isEmpty();
    }

    private JsonNode invitations(String name) {
        return Api.on(port).as("resident::" + name).data(MINE).at("/myParticipation/invitations");
    }

    @SafeVarargs
    private static JsonNode invite(Api who, String key, List<String>... pairs) {
        List<Map<String, Object>> invitations = new ArrayList<>();
        for (List<String> pair : pairs) {
            invitations.add(Map.of(
                    "person", Neighbourhood.id("Person", pair.get(0)),
                    "activity", Neighbourhood.id("Activity", pair.get(1)),
                    "reason", "You like music."));
        }
        return who.data(INVITE, Map.of("input", Map.of("idempotencyKey", key, "invitations", invitations)))
                .path("inviteResidents");
    }

    private static JsonNode answer(Api who, String activity, boolean accept) {
        Map<String, Object> input = Map.of("activity", Neighbourhood.id("Activity", activity), "accept", accept);
        return who.data(ANSWER, Map.of("input", input)).path("answerInvitation");
    }

    private static String error(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    private static Map<String, Object> place() {
        return Map.of("place", Neighbourhood.id("Place", "here"));
    }
}
