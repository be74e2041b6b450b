package org.commonweave.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

@GraphTest
class WorkbenchTests {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/a/[^\"]+)\"");
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");

    @LocalServerPort
    int port;

    @Test
    void servesEveryPageAndItsFilesFromHere() {
        for (String path : Workbench.PAGES) {
            assertThat(text(path)).contains("<div id=\"app\">");
        }
        List<String> assets = ASSET.matcher(text("/"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(assets)
                .hasSizeGreaterThan(8)
                .allSatisfy(asset -> assertThat(text(asset)).isNotBlank());
    }

    @Test
    void letsOnlyItsOwnScriptsRunAndItsImportMap() throws Exception {
        EntityExchangeResult<byte[]> answer = get("/");
        String policy = answer.getResponseHeaders().getFirst("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "style-src 'self';", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        Matcher map = IMPORT_MAP.matcher(text("/"));
        assertThat(map.find()).isTrue();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void takesPicturesFromOneOtherHostWhereTilesAreConfigured() {
        Assets assets = Assets.read(WorkbenchSettings.SHIPPED);
        Tiles tiles = new Tiles("https://tiles.example.org:8443/{z}/{x}/{y}.png", "© Survey Office", 18);
        assertThat(Page.of(assets, "{}", tiles).policy())
                .contains("img-src 'self' data: blob: https://tiles.example.org:8443;");
        assertThat(Page.of(assets, "{}", null).policy()).contains("img-src 'self' data: blob:;");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}.png, © A, 19, '{z}, {x} and {y}'",
        "ftp://tiles.example.org/{z}/{x}/{y}.png, © A, 19, http://",
        "https://tiles.example.org; script-src *//{z}/{x}/{y}.png, © A, 19, a host",
        "https://{x}.example.org/{z}/{x}/{y}.png, © A, 19, a host",
        "https://tiles.example.org/{z}/{x}/{y}.png, '', 19, attribution",
        "https://tiles.example.org/{z}/{x}/{y}.png, © A, 25, max-zoom"
    })
    void refusesTilesThatNoPageCouldShow(String address, String attribution, int maxZoom, String told) {
        assertThatThrownBy(() -> new Tiles(address, attribution, maxZoom)).hasMessageContaining(told);
    }

    @Test
    void keepsFilesForGoodAndTheDocumentNotAtAll() {
        assertThat(get("/").getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
        String main = ASSET.matcher(text("/"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList()
                .get(0);
        assertThat(get(main).getResponseHeaders().getCacheControl()).contains("immutable", "max-age=31536000");
        client().get().uri("/a/other/js/main.js").exchange().expectStatus().isNotFound();
    }

    @Test
    void sendsTheOverviewInFewerThan120Kilobytes() throws IOException {
        Assets assets = Assets.read(WorkbenchSettings.SHIPPED);
        HttpURLConnection answer =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/a/" + assets.version() + "/js/shell.js")
                        .toURL()
                        .openConnection();
        answer.setRequestProperty("Accept-Encoding", "gzip");
        assertThat(answer.getContentEncoding()).isEqualTo("gzip");
        try (GZIPInputStream in = new GZIPInputStream(answer.getInputStream())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("export function start");
        }
        int all = Imports.of(assets, "js/main.js", "js/pages/overview.js").stream()
                .mapToInt(file -> assets.file(file).orElseThrow().packed().length)
                .sum();
        int styles = List.of("tokens", "base", "shell", "parts", "figures", "graph", "print").stream()
                .mapToInt(name ->
                        assets.file("css/" + name + ".css").orElseThrow().packed().length)
                .sum();
        int language = assets.file("i18n/zh-Hans.json").orElseThrow().packed().length;
        assertThat(all + styles + language).isLessThan(120 * 1024);
    }

    private String text(String path) {
        return new String(body(get(path)), StandardCharsets.UTF_8);
    }

    private static byte[] body(EntityExchangeResult<byte[]> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private EntityExchangeResult<byte[]> get(String path) {
        return client().get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    /** A client that hands on what was sent; the usual one unpacks it and hides that it was packed. */
    private WebTestClient client() {
        return WebTestClient.bindToServer(
                        new ReactorClientHttpConnector(HttpClient.create().compress(false)))
                .baseUrl("http://127.0.0.1:" + port)
                .build();
    }
}
