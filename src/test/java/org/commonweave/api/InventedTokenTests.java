package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GraphTest
@ExtendWith(OutputCaptureExtension.class)
class InventedTokenTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cw_pat_",
                "cw_pat_0000000000000000000000000000000000000000000",
                "cw_pat_'; MATCH (n) DETACH DELETE n //",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                "..",
                "=",
                "~",
                "%",
                "demo-nobody"
            })
    void isAnUnknownOne(String token, CapturedOutput log) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ viewer { role } }\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain(token + "\"");
        assertThat(log.toString()).as("nothing of ours went wrong").doesNotContain(" ERROR ");
    }
}
