package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another site's page cannot have the browser of an administrator import. */
@GraphTest
class ImportByCookieTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @BeforeEach
    void start() {
        TestDatabase.empty();
        People.none();
        People.add(accounts, passwords, "ada", Role.ADMINISTRATOR, null);
    }

    @Test
    void needsTheTokenAgainstForgedRequests() {
        Browser ada = Browser.at(port);
        ada.signIn("ada", People.PASSWORD);
        for (String path : List.of("/imports?name=a.csv", "/imports/one/write", "/imports/one/cancel")) {
            assertThat(Browser.code(ada.forged(path, Map.of()))).as(path).isEqualTo("CSRF_TOKEN_MISSING");
        }
        assertThat(Browser.code(ada.post("/imports?name=a.csv", Map.of()))).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(Browser.code(ada.post("/imports/one/write", Map.of()))).isEqualTo("NOT_FOUND");
        assertThat(ada.get("/imports").statusCode()).isEqualTo(200);
        assertThat(Browser.at(port).get("/imports").statusCode()).isEqualTo(403);
    }

    @Test
    void needsATokenThatMayWrite() throws IOException, InterruptedException {
        Browser ada = Browser.at(port);
        ada.signIn("ada", People.PASSWORD);
        for (Map.Entry<String, String> scope :
                Map.of("READ", "READ_ONLY_TOKEN", "WRITE", "NOT_FOUND").entrySet()) {
            String secret = ada.ask(
                            "mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }",
                            Map.of(
                                    "name",
                                    scope.getKey(),
                                    "scope",
                                    scope.getKey(),
                                    "expiresAt",
                                    OffsetDateTime.now(ZoneOffset.UTC)
                                            .plusDays(1)
                                            .toString()))
                    .at("/data/createAccessToken/secret")
                    .asString();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/imports/one/write"))
                                    .header("Authorization", "Bearer " + secret)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(Browser.code(answer)).isEqualTo(scope.getValue());
        }
    }
}
