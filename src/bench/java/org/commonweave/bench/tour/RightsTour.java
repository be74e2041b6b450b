package org.commonweave.bench.tour;

import java.util.Map;
import org.commonweave.access.Role;
import tools.jackson.databind.JsonNode;

/** Somebody who looks at what is kept of them, has it corrected, and is erased. */
final class RightsTour implements Tour {

    private static final String COUNTS =
            "removed { kind count } detached { kind count } rewritten { kind count } left { code count }";
    private static final String REQUEST = "request { id state }";

    @Override
    public void walk(Guide guide, Stage stage) {
        String zoe = stage.resident("zoe");
        String keeper = stage.as(Role.AGENCY, Cast.AGENCY);
        account(guide, stage);
        guide.data(zoe, """
                { myData { record { uuid } relationships { uuid } records { uuid } accounts { name } consents { given }
                  acquaintanceConsents { given } acts { uuid } corrections { id } } }""", Map.of());
        corrected(guide, zoe, keeper);
        // What others asked for stays, for retention to find.
        corrected(guide, stage.resident("ann"), keeper);
        erase(guide, stage, keeper);
    }

    private static void corrected(Guide guide, String person, String keeper) {
        String request = guide.change(
                        person, "requestCorrection", REQUEST, Map.of("field", "capacityHours", "value", "12.5"))
                .at("/request/id")
                .asString();
        guide.data(keeper, "{ correctionRequests { id field } }", Map.of());
        guide.change(keeper, "answerCorrection", REQUEST, Map.of("id", request, "accept", true));
    }

    /** Zoe's, with a session and a token of hers. */
    private static void account(Guide guide, Stage stage) {
        Browser root = new Browser(guide);
        root.signIn(AccountsTour.NAME, AccountsTour.PASSWORD);
        String password = root.data(
                        """
                        mutation($input: AddAccountInput!) { addAccount(input: $input) { password
                          userErrors { code message } } }""",
                        Map.of("input", Map.of("name", "tour-zoe", "role", "RESIDENT", "person", stage.person("zoe"))))
                .at("/addAccount/password")
                .asString();
        Browser zoe = new Browser(guide);
        zoe.signIn("tour-zoe", password);
        zoe.data(
                AccountsTour.TOKEN,
                Map.of(
                        "input",
                        Map.of(
                                "name",
                                "hers",
                                "scope",
                                "READ",
                                "expiresAt",
                                stage.now.plusDays(1).toString())));
    }

    private static void erase(Guide guide, Stage stage, String keeper) {
        guide.data(
                keeper,
                "query($id: ID!) { erasurePreview(id: $id) { " + COUNTS + " obstacle } }",
                Map.of("id", stage.person("zoe")));
        JsonNode certificate = guide.change(
                        keeper,
                        "erasePerson",
                        "certificate { number isWhole " + COUNTS + " }",
                        Map.of("id", stage.person("zoe"), "idempotencyKey", Stage.key()))
                .path("certificate");
        guide.data(
                keeper,
                "query($number: String!) { erasureCertificate(number: $number) { isWhole } }",
                Map.of("number", certificate.path("number").asString()));
    }
}
