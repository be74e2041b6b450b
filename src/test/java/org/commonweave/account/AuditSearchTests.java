package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.audit.Audited;
import org.commonweave.graph.Await;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may search the audit and for what; administration itself is in it; everybody sees who was told of them. */
@GraphTest
class AuditSearchTests {

    private static final String EVENTS = "{ auditEvents { nodes { id kind } } }";
    private static final String MINE =
            "{ myDataAccesses { nodes { at kind role organization { name } fields } pageInfo { hasNextPage } } }";

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
        Audited.people();
        Audited.none();
        People.none();
        root = People.add(accounts, passwords, "root", Role.ADMINISTRATOR, null);
        browser = signedIn("root");
    }

    private Browser signedIn(String name) {
        Browser opened = Browser.at(port);
        opened.signIn(name, People.PASSWORD);
        return opened;
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    void isForAdministratorsWhoSignedIn(Role role) {
        People.add(accounts, passwords, "somebody", role, "o-1");
        Browser somebody = signedIn("somebody");
        for (String field : List.of("auditEvents", "auditAlerts")) {
            JsonNode answer = somebody.ask("{ " + field + " { nodes { id } } }");
            assertThat(answer.at("/errors/0/extensions/code").asString("none"))
                    .isEqualTo(role == Role.ADMINISTRATOR ? "none" : "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo-administrator"})
    void isForNobodyElse(String bearer) {
        Api api = bearer.isEmpty() ? Api.on(port) : Api.on(port).as(bearer);
        // The sample's administrator is a person of the sample, and may see who was told of them.
        List<String> closed = bearer.isEmpty()
                ? List.of("auditEvents", "auditAlerts", "myDataAccesses")
                : List.of("auditEvents", "auditAlerts");
        for (String field : closed) {
            JsonNode answer = api.ask("{ " + field + " { nodes { __typename } } }", Map.of());
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
            assertThat(answer.path("data").isNull()).isTrue();
        }
        assertThat(Audited.events("ADMINISTRATION"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).containsEntry("outcome", "REFUSED"));
    }

    @Test
    void isPutOnRecordItself() {
        browser.ask(EVENTS);
        JsonNode second = browser.ask("{ auditEvents { nodes { kind fields caller signIn outcome } } }")
                .at("/data/auditEvents/nodes");
        assertThat(second).hasSize(1);
        assertThat(second.get(0).toString())
                .contains("ADMINISTRATION", "auditEvents", root.id(), "PASSWORD", "ANSWERED");
    }

    @Test
    void findsByKindCallerOrganizationPersonAndTime() {
        People.add(accounts, passwords, "ada", Role.CHARITY, "o-1");
        Browser ada = signedIn("ada");
        ada.ask("{ person(id: \"p-1\") { name } }");
        ada.ask("{ graphView(around: \"MTpQZXJzb246cC0x\") { nodes { id } } }");
        Api.on(port).data("{ person(id: \"p-3\") { name } }");
        String caller = Await.one(accounts.named("ada")).account().id();

        assertThat(kinds("{kind: PERSON_READ}")).containsExactly("PERSON_READ", "PERSON_READ");
        assertThat(kinds("{caller: \"" + caller + "\"}")).containsExactly("PATH_QUERY", "PERSON_READ");
        assertThat(kinds("{caller: \"" + caller + "\", kind: PATH_QUERY}")).containsExactly("PATH_QUERY");
        assertThat(kinds("{caller: \"anonymous\"}")).containsExactly("PERSON_READ");
        assertThat(kinds("{organization: \"o-1\"}")).containsExactly("PATH_QUERY", "PERSON_READ");
        assertThat(kinds("{person: \"p-1\"}")).containsExactly("PATH_QUERY", "PERSON_READ");
        assertThat(kinds("{person: \"MTpQZXJzb246cC0z\"}")).containsExactly("PERSON_READ");
        assertThat(kinds("{person: \"p-1\", kind: PERSON_READ, caller: \"anonymous\"}"))
                .isEmpty();
        assertThat(kinds("{to: \"2020-01-01T00:00:00Z\"}")).isEmpty();
        assertThat(kinds("{kind: PERSON_READ, from: \"2020-01-01T00:00:00Z\"}")).hasSize(2);
        assertThat(kinds("{signedInAs: \"ada\"}")).isEmpty();
        assertThat(browser.ask("{ auditEvents(filter: {signedInAs: \"a\", caller: \"b\"}) { nodes { id } } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_VALUE");
    }

    private List<String> kinds(String filter) {
        return browser.ask("{ auditEvents(filter: " + filter + ") { nodes { kind } } }")
                .at("/data/auditEvents/nodes")
                .findValuesAsString("kind");
    }

    @Test
    void listsByPagesTheNewestFirst() {
        for (int i = 0; i < 7; i++) {
            Api.on(port).data("{ person(id: \"p-" + (i % 3 + 1) + "\") { name } }");
        }
        List<String> written = Audited.events("PERSON_READ").stream()
                .map(event -> String.valueOf(event.get("id")))
                .toList();
        List<String> newest = new ArrayList<>(written);
        java.util.Collections.reverse(newest);
        for (String filter : List.of("{kind: PERSON_READ}", "{caller: \"anonymous\"}")) {
            assertThat(Paging.forward(browser, "auditEvents", "filter: " + filter, "id"))
                    .isEqualTo(newest);
            assertThat(Paging.backward(browser, "auditEvents", "filter: " + filter, "id"))
                    .isEqualTo(written);
        }
        // Every search is an event itself, so that of all events only the oldest stay where they are.
        assertThat(browser.ask("{ auditEvents(last: 7) { nodes { id } } }")
                        .at("/data/auditEvents/nodes")
                        .findValuesAsString("id"))
                .isEqualTo(newest);
        JsonNode empty = browser.ask("{ auditEvents(first: 0) { nodes { id } pageInfo { hasNextPage } } }")
                .at("/data/auditEvents");
        assertThat(empty.path("nodes")).isEmpty();
        assertThat(empty.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        for (String wrong : List.of(
                "first: -1", "first: 101", "after: \"nothing\"", "last: 2, before: \"nothing\"", "first: 1, last: 1")) {
            assertThat(browser.ask("{ auditEvents(" + wrong + ") { nodes { id } } }")
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isIn("INVALID_PAGE", "INVALID_CURSOR");
        }
    }

    @Test
    void tellsPeopleWhoWasToldOfThem() {
        Await.one(accounts.change(
                People.add(accounts, passwords, "lin", Role.RESIDENT, null).id(), Map.of("person", "p-1")));
        People.add(accounts, passwords, "ada", Role.CHARITY, "o-1");
        Browser lin = signedIn("lin");
        lin.ask("{ viewer { person { name } } }");
        assertThat(lin.ask(MINE).at("/data/myDataAccesses/nodes")).isEmpty();

        signedIn("ada").ask("{ people { nodes { name } } }");
        Api.on(port).data("{ person(id: \"p-2\") { name } }");
        JsonNode told = lin.ask(MINE).at("/data/myDataAccesses/nodes");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).toString()).contains("PERSON_READ", "CHARITY", "Warm Sun", "people");
        assertThat(told.toString()).doesNotContain("ada");
        // An organization they may not see is not named.
        org.commonweave.testing.TestDatabase.write("MATCH (o:Organization {id: 'o-1'}) SET o.visibility = 'ORG'");
        assertThat(lin.ask(MINE).at("/data/myDataAccesses/nodes/0/organization").isNull())
                .isTrue();
        assertThat(signedIn("ada").ask(MINE).at("/errors/0/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void listsWhoWasToldInBothDirections() {
        Await.one(accounts.change(
                People.add(accounts, passwords, "lin", Role.RESIDENT, null).id(), Map.of("person", "p-1")));
        Browser lin = signedIn("lin");
        for (int i = 0; i < 5; i++) {
            Api.on(port)
                    .data("{ " + (i % 2 == 0 ? "person(id: \"p-1\") { name }" : "people { nodes { name } }") + " }");
        }
        List<String> forward = Paging.forward(lin, "myDataAccesses", "", "at");
        assertThat(forward).hasSize(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        List<String> backward = new ArrayList<>(Paging.backward(lin, "myDataAccesses", "", "at"));
        java.util.Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
    }

    private String newToken() {
        return browser.ask(
                        "mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input)"
                                + " { accessToken { id } } }",
                        Map.of(
                                "name",
                                "canary",
                                "scope",
                                "READ",
                                "expiresAt",
                                java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                                        .plusDays(1)
                                        .toString()))
                .at("/data/createAccessToken/accessToken/id")
                .asString();
    }

    @Test
    void keepsWhatAdministratorsDo() {
        JsonNode added = browser.ask(
                        "mutation($input: AddAccountInput!) { addAccount(input: $input) { password } }",
                        Map.of("name", "canary", "role", "RESIDENT"))
                .at("/data/addAccount");
        assertThat(added.path("password").asString()).isNotEmpty();
        String made = Await.one(accounts.named("canary")).account().id();
        browser.ask(
                "mutation($input: LockAccountInput!) { lockAccount(input: $input) { userErrors { code } } }",
                Map.of("account", made));
        browser.ask(
                "mutation($input: AddAccountInput!) { addAccount(input: $input) { password } }",
                Map.of("name", "canary", "role", "RESIDENT"));
        String token = newToken();
        browser.ask(
                "mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { revoked } }",
                Map.of("token", token));

        List<Map<String, Object>> events = Audited.events("ADMINISTRATION");
        assertThat(events.stream()
                        .map(event -> event.get("fields") + " " + event.get("outcome") + " "
                                + event.getOrDefault("subjects", List.of())))
                .containsExactly(
                        "[addAccount] STARTED []",
                        "[addAccount] ANSWERED [" + made + "]",
                        "[lockAccount] STARTED [" + made + "]",
                        "[lockAccount] ANSWERED [" + made + "]",
                        "[addAccount] STARTED []",
                        "[addAccount] REFUSED []",
                        "[createAccessToken] STARTED []",
                        "[createAccessToken] ANSWERED [" + token + "]",
                        "[revokeAccessToken] STARTED [" + token + "]",
                        "[revokeAccessToken] ANSWERED [" + token + "]");
        assertThat(events.toString()).doesNotContain("canary");
    }

    @Test
    void doesNotDoWhatCannotBePutOnRecord() {
        browser.ask("{ accounts { nodes { name } } }");
        org.commonweave.testing.TestDatabase.driver()
                .executableQuery("MATCH (h:__AuditHead) CREATE (:__AuditEvent {id: 'in the way', chain: h.chain,"
                        + " seq: h.seq + 1, at: datetime()})")
                .execute();
        JsonNode answer = browser.ask(
                "mutation($input: AddAccountInput!) { addAccount(input: $input) { password } }",
                Map.of("name", "late", "role", "RESIDENT"));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("AUDIT_UNAVAILABLE");
        assertThat(Await.all(accounts.named("late").flux())).isEmpty();
    }
}
