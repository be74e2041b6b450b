package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

/** Every GraphQL example in the documentation runs as it stands. */
@GraphTest
class DocumentedExamplesTests {

    private static final Pattern EXAMPLE = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    int port;

    /** The place that examples name is one of the sample. */
    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void run() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(5);
        for (String example : examples) {
            if (example.startsWith("subscription")) {
                follow(example);
                continue;
            }
            Map<String, Object> variables = example.startsWith("mutation")
                    ? Map.of("input", Map.of("id", "none", "expectedVersion", 1, "nameEn", "New"))
                    : Map.of();
            new Api(port)
                    .ask(example, variables)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.errors")
                    .doesNotExist();
        }
    }

    private void follow(String example) {
        String first = new Api(port)
                .http()
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", example))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst(Duration.ofSeconds(60));
        // It is for people of an organization, and whoever asks here is nobody.
        assertThat(first).contains("FORBIDDEN");
    }
}
