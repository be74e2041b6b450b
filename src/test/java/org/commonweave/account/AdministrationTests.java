package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Accounts as administrators manage them, and one's own password. */
@GraphTest
class AdministrationTests {

    private static final String ERRORS = " userErrors { field code message } } }";
    private static final String ADD = "mutation($input: AddAccountInput!) { addAccount(input: $input)"
            + " { account { id name role organization { uuid } isLocked } password" + ERRORS;
    private static final String CHANGE =
            "mutation($input: ChangeAccountInput!) { changeAccount(input: $input) { account { role } " + ERRORS;
    private static final String LOCK =
            "mutation($input: LockAccountInput!) { lockAccount(input: $input) { account { isLocked } " + ERRORS;
    private static final String RESET =
            "mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { password " + ERRORS;
    private static final String OWN =
            "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { isChanged " + ERRORS;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private Account root;
    private Browser browser;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        root = People.add(accounts, passwords, "root", Role.ADMINISTRATOR, null);
        browser = Browser.at(port);
        browser.signIn("root", People.PASSWORD);
    }

    @Test
    void addsSomebodyWhoThenSignsIn() {
        TestDatabase.driver()
                .executableQuery(
                        "CREATE (:Organization {id: 'o-1', kind: 'CHARITY', nameEn: 'Warm Sun', visibility: 'PUBLIC',"
                                + " recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1})")
                .execute();
        JsonNode added = add("lin", "CHARITY", "o-1");
        assertThat(added.path("userErrors")).isEmpty();
        assertThat(added.at("/account/organization/uuid").asString()).isEqualTo("o-1");

        Browser lin = Browser.at(port);
        assertThat(lin.signIn("Lin", added.path("password").asString()).statusCode())
                .isEqualTo(200);
        assertThat(lin.ask("{ viewer { organization { uuid } } }")
                        .at("/data/viewer/organization/uuid")
                        .asString())
                .isEqualTo("o-1");
        assertThat(lin.ask("{ accounts { nodes { name } } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void namesTheFieldAndTheFix() {
        assertThat(code(add("x", "RESIDENT", null))).isEqualTo("[\"input\",\"name\"] INVALID_VALUE");
        assertThat(code(add("ROOT", "RESIDENT", null))).isEqualTo("[\"input\",\"name\"] NOT_UNIQUE");
        assertThat(code(add("lin", "CHARITY", null))).isEqualTo("[\"input\",\"organization\"] REQUIRED");
        assertThat(code(add("lin", "CHARITY", "nowhere"))).isEqualTo("[\"input\",\"organization\"] NOT_FOUND");
        assertThat(code(add("lin", "ANONYMOUS", null))).isEqualTo("[\"input\",\"role\"] INVALID_VALUE");
    }

    @Test
    void keepsAnAdministrator() {
        Map<String, Object> demote = Map.of("account", root.id(), "role", "PLANNER");
        assertThat(code(browser.ask(CHANGE, demote).at("/data/changeAccount"))).contains("INVALID_VALUE");
        assertThat(code(browser.ask(LOCK, Map.of("account", root.id())).at("/data/lockAccount")))
                .contains("INVALID_VALUE");
        add("second", "ADMINISTRATOR", null);
        assertThat(browser.ask(CHANGE, demote)
                        .at("/data/changeAccount/account/role")
                        .asString())
                .isEqualTo("PLANNER");
        // What somebody is, is asked anew for each request.
        assertThat(browser.ask("{ viewer { role } }").at("/data/viewer/role").asString())
                .isEqualTo("PLANNER");
    }

    @Test
    void locksAndResets() {
        JsonNode lin = add("lin", "RESIDENT", null);
        String id = lin.at("/account/id").asString();
        Browser theirs = Browser.at(port);
        theirs.signIn("lin", lin.path("password").asString());
        browser.ask(LOCK, Map.of("account", id));
        assertThat(theirs.post("/graphql", Map.of("query", "{ viewer { role } }"))
                        .statusCode())
                .isEqualTo(401);
        browser.ask(LOCK, Map.of("account", id, "isLocked", false));
        String next = browser.ask(RESET, Map.of("account", id))
                .at("/data/resetPassword/password")
                .asString();
        assertThat(theirs.signIn("lin", lin.path("password").asString()).statusCode())
                .isEqualTo(401);
        assertThat(theirs.signIn("lin", next).statusCode()).isEqualTo(200);
        assertThat(code(browser.ask(RESET, Map.of("account", "nobody")).at("/data/resetPassword")))
                .contains("NOT_FOUND");
    }

    @Test
    void changesOnesOwnPasswordForThePresentOne() {
        Map<String, Object> wrong = Map.of("current", "not this one at all", "new", "a new horse battery staple");
        assertThat(code(browser.ask(OWN, wrong).at("/data/changePassword")))
                .isEqualTo("[\"input\",\"current\"] INVALID_VALUE");
        Map<String, Object> right = Map.of("current", People.PASSWORD, "new", "a new horse battery staple");
        assertThat(browser.ask(OWN, right).at("/data/changePassword/isChanged").asBoolean())
                .isTrue();
        assertThat(browser.post("/graphql", Map.of("query", "{ viewer { role } }"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.signIn("root", "a new horse battery staple").statusCode())
                .isEqualTo(200);
    }

    @Test
    void listsByPages() {
        List.of("ann", "bob", "cid").forEach(name -> add(name, "RESIDENT", null));
        JsonNode first = browser.ask(
                        "{ accounts(first: 3) { nodes { name } totalCount pageInfo { hasNextPage endCursor } } }")
                .at("/data/accounts");
        assertThat(first.path("nodes").findValuesAsString("name")).containsExactly("ann", "bob", "cid");
        assertThat(first.path("totalCount").asInt()).isEqualTo(4);
        String after = first.at("/pageInfo/endCursor").asString();
        JsonNode rest = browser.ask("{ accounts(first: 3, after: \"" + after + "\") { nodes { name }"
                        + " pageInfo { hasNextPage hasPreviousPage } } }")
                .at("/data/accounts");
        assertThat(rest.path("nodes").findValuesAsString("name")).containsExactly("root");
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(Paging.forward(browser, "accounts", "", "name")).containsExactly("ann", "bob", "cid", "root");
        assertThat(Paging.backward(browser, "accounts", "", "name")).containsExactly("root", "cid", "bob", "ann");
    }

    @Test
    void showsAccountsToNobodyElse() {
        for (String query : List.of("{ accounts { nodes { name } } }", "{ accounts { totalCount } }")) {
            assertThat(Api.on(port)
                            .ask(query, Map.of())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
            assertThat(Api.on(port)
                            .as("demo-administrator")
                            .ask(query, Map.of())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(Api.on(port).data("{ accessTokens { name } }").path("accessTokens"))
                .isEmpty();
    }

    private JsonNode add(String name, String role, @Nullable String organization) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name, "role", role));
        if (organization != null) {
            input.put("organization", organization);
        }
        return browser.ask(ADD, input).at("/data/addAccount");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/field") + " "
                + payload.at("/userErrors/0/code").asString();
    }
}
