package org.commonweave.account;

import static org.assertj.core.api.Assertions.assertThat;

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
}
