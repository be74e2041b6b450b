package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.commonweave.api.DocumentSettings.Accepted;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@GraphTest
class TrustedDocumentsTests {

    private static final String KNOWN = "query Role { viewer { role } }";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void manifest(DynamicPropertyRegistry properties) {
        properties.add("commonweave.api.documents.accepted", () -> "trusted");
        properties.add("commonweave.api.documents.manifest", () -> {
            try {
                Path file = Files.createTempFile("documents", ".json");
                file.toFile().deleteOnExit();
                return Files.writeString(file, "{\"role\": \"" + KNOWN + "\"}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"documentId\": \"role\"}", "{\"query\": \"" + KNOWN + "\"}"})
    void aKnownDocumentIsAnswered(String body) throws IOException, InterruptedException {
        assertThat(post(body).body()).contains("\"role\":\"ANONYMOUS\"");
    }

    @Test
    void aKnownDocumentIsAnsweredOverGet() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql?documentId="
                                + URLEncoder.encode("role", StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("ANONYMOUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"{ viewer { role } }\"}",
                "{\"query\": \"{ __typename }\"}",
                "{\"query\": \"query Role { viewer { role name } }\"}"
            })
    void anyOtherIsRefused(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void anUnknownIdentifierIsSaidToBeOne() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("{\"documentId\": \"other\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("DOCUMENT_NOT_FOUND");
        assertThat(post("{\"documentId\": \"role\", \"query\": \"{ a }\"}").body())
                .contains("not both");
    }

    @Test
    void theSameHoldsOverAWebSocket() {
        try (Socket socket = Socket.ready(port)) {
            socket.say(Socket.subscribe("known", KNOWN));
            assertThat(socket.await("known", "next").toString()).contains("ANONYMOUS");
            socket.say(Socket.subscribe("other", "{ viewer { role } }"));
            assertThat(socket.await("other", "error").toString()).contains("DOCUMENT_NOT_TRUSTED");
        }
    }

    @Test
    void aManifestThatCannotBeReadStopsTheStart(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\": 1}");
        assertThatThrownBy(() -> new TrustedDocuments(new DocumentSettings(Accepted.TRUSTED, broken)))
                .hasMessageContaining("a must be a text");
        assertThatThrownBy(() ->
                        new TrustedDocuments(new DocumentSettings(Accepted.TRUSTED, folder.resolve("nowhere.json"))))
                .hasMessageContaining("nowhere.json");
    }

    @Test
    void whatThePagesAskIsTrusted() throws IOException {
        TrustedDocuments documents = new TrustedDocuments(new DocumentSettings(Accepted.TRUSTED, null));
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(TrustedDocuments.PAGES))) {
            assertThat(JsonMapper.shared().readTree(file).properties())
                    .isNotEmpty()
                    .allSatisfy(entry -> {
                        assertThat(documents.document(entry.getKey()))
                                .contains(entry.getValue().asString());
                        assertThat(documents.accepts(entry.getValue().asString()))
                                .isTrue();
                    });
        }
        assertThat(documents.accepts("{ viewer { name } }")).isFalse();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
