package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@GraphTest
class GraphiQlPageTests {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void isServedWholeFromHere() {
        String page = text("/graphiql");
        List<String> assets = ASSET.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(asset -> !asset.equals("data:,"))
                .toList();
        assertThat(assets).hasSize(6).allSatisfy(asset -> {
            assertThat(asset).startsWith("graphiql/lib/");
            assertThat(text("/" + asset)).isNotBlank();
        });
    }

    @Test
    void letsNothingElseRunInIt() {
        new Api(port)
                .http()
                .get()
                .uri("/graphiql")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'"));
    }

    private String text(String path) {
        byte[] body = new Api(port)
                .http()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }
}
