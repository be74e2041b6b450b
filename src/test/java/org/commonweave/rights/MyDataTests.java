package org.commonweave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GraphTest
@Import(TestIdentities.class)
class MyDataTests {

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    private Canary canary;

    @BeforeEach
    void start() {
        Canary.forget();
        canary = new Canary().load(records);
        Api.on(port)
                .as("resident::" + canary.name)
                .data(
                        "mutation { requestCorrection(input: {field: \"nameEn\", value: \"Z\"}) { userErrors { code } } }");
    }

    @AfterEach
    void leaveNothing() {
        Canary.forget();
        TestDatabase.empty();
    }

    private String file(String credential) {
        byte[] body = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/my-data.json")
                .headers(headers -> {
                    if (!credential.isEmpty()) {
                        headers.setBearerAuth(credential);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(java.util.Objects.requireNonNull(body), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A new place in which somebody is stored fails this: whatever holds the identifier must be in the file. */
    @Test
    void hasEverythingThatHoldsTheIdentifier() {
        String file = file("resident::" + canary.name);
        List<Everything.Held> held = Everything.with(canary.uuid);
        assertThat(held).extracting(Everything.Held::kind).contains("Person", "GAVE_TIME", "TOOK_PART", "__Account");
        for (Everything.Held one : held) {
            switch (one.kind()) {
                // Told by what they are rather than by an identifier of the service's own.
                case "__Account" -> assertThat(file).contains("\"name\":\"" + canary.name + "\"");
                case "__Session" -> assertThat(file).contains("canary at a provider");
                case "__ConsentEvent" -> assertThat(file).contains("\"consents\":[{\"");
                default -> assertThat(file).as("%s", one).contains(one.id());
            }
        }
        for (String mark : List.of(
                "canary of her own",
                "canary extra",
                "canary need",
                "canary van",
                "canary role",
                "canary likes music",
                "canary token",
                "canary-register-4711",
                "Asked for by")) {
            assertThat(file).contains(mark);
        }
        JsonNode parsed = JsonMapper.shared().readTree(file);
        assertThat(parsed.path("format").asString()).isEqualTo("commonweave-my-data/1");
        assertThat(parsed.path("consents")).hasSize(4);
        assertThat(parsed.path("corrections")).hasSize(1);
        assertThat(parsed.path("acquaintanceConsents")).hasSize(1);
        assertThat(parsed.at("/accounts/0/sessions")).hasSize(1);
    }

    @Test
    void hasNoSecretsAndNobodyElse() {
        String file = file("resident::" + canary.name);
        assertThat(file).doesNotContain("password").doesNotContain("\"hash\"").doesNotContain("Friend");
        assertThat(file).doesNotContain(canary.friend);
    }

    @Test
    void isForOneselfOnly() {
        for (String credential : List.of("", "resident", "agency:agency", "planner:office", "administrator")) {
            JsonNode refused = JsonMapper.shared().readTree(file(credential));
            assertThat(refused.at("/errors/0/extensions/code").asString())
                    .as(credential)
                    .isEqualTo("FORBIDDEN");
            Api api = credential.isEmpty() ? Api.on(port) : Api.on(port).as(credential);
            assertThat(api.ask("{ myData { at } }", Map.of())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(JsonMapper.shared()
                        .readTree(file("resident::nobody"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void isAnsweredInTheApiToo() {
        JsonNode mine = Api.on(port)
                .as("resident::" + canary.name)
                .data(
                        "{ myData { record { type uuid properties } relationships { type outgoing otherType other otherName } } }")
                .path("myData");
        assertThat(mine.at("/record/properties/nameEn").asString()).isEqualTo(Canary.NAME);
        assertThat(mine.path("relationships").valueStream())
                .anySatisfy(tie -> {
                    assertThat(tie.path("type").asString()).isEqualTo("HOLDS_ROLE");
                    assertThat(tie.path("otherName").asString()).isEqualTo("agency");
                })
                .anySatisfy(tie -> {
                    assertThat(tie.path("type").asString()).isEqualTo("KNOWS");
                    assertThat(tie.path("outgoing").asBoolean(true)).isFalse();
                    assertThat(tie.path("other").isNull()).isTrue();
                });
    }
}
