package org.commonweave.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Every root field of the schema by every role: whoever it is not for is refused, and nobody else. */
@GraphTest
@Import(TestIdentities.class)
class AccessMatrixTests {

    private static final Path DOCUMENTED = Path.of("docs/access-matrix.md");

    @Autowired
    GraphQLSchema schema;

    @LocalServerPort
    int port;

    @Test
    void whoeverAFieldIsNotForIsRefusedBeforeItDoesAnything() {
        TestDatabase.empty();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Api api = api(role);
            RootField.of(schema)
                    .filter(field -> !field.operation().equals("subscription"))
                    // What an admitted mutation does is the matter of its own tests; here it would only make a mess.
                    .filter(field -> field.operation().equals("query")
                            || !field.audience().admits(role))
                    .forEach(field -> {
                        JsonNode answer = api.ask(field.document(), Map.of());
                        if (refused(field, answer) == field.audience().admits(role)) {
                            wrong.add(role + " " + field + ": " + answer);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
        assertThat(count()).as("nothing was written").isZero();
    }

    @Test
    void aSubscriptionThatIsNotForSomebodyEndsWithARefusal() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            List<RootField> others = RootField.of(schema)
                    .filter(field -> field.operation().equals("subscription"))
                    .filter(field -> !field.audience().admits(role))
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            try (Socket socket = Socket.ready(port, credential(role))) {
                for (RootField field : others) {
                    String id = field.definition().getName();
                    socket.say(Socket.subscribe(id, field.document()));
                    JsonNode first = socket.await(id, "next", "error", "complete");
                    if (!first.toString().contains(message(field.audience()))) {
                        wrong.add(role + " " + field + ": " + first);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void saysInChineseWhomAFieldIsFor() {
        JsonNode answer = Api.on(port).speaking("zh").ask("{ timeBank(place: \"x\") { __typename } }", Map.of());
        assertThat(answer.path("errors").path(0).path("message").asString()).startsWith("此项供规划人员和管理员使用");
    }

    @Test
    void isTheOneInTheDocumentation() throws IOException {
        String served = table();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(DOCUMENTED, served);
        }
        assertThat(Files.exists(DOCUMENTED) ? Files.readString(DOCUMENTED, StandardCharsets.UTF_8) : "")
                .as("""
                        Who may ask what has changed. If that is meant, write it down and commit it:
                          ./mvnw test -Dtest=AccessMatrixTests -Dschema.update=true""")
                .isEqualTo(served);
    }

    private boolean refused(RootField field, JsonNode answer) {
        String said = message(field.audience());
        return Stream.concat(
                        answer.path("errors").valueStream(),
                        answer.path("data")
                                .path(field.definition().getName())
                                .path("userErrors")
                                .valueStream())
                .anyMatch(error -> error.path("message").asString("").equals(said));
    }

    private static String message(Audience audience) {
        return switch (audience) {
            case EVERYONE -> "no such message";
            case SIGNED_IN -> "This is for people who have signed in.";
            case ORGANIZATIONS -> "This is for agencies, charities, planners and administrators; sign in as one.";
            case PLANNERS -> "This is for planners and administrators; sign in as one.";
            case ADMINISTRATORS -> "This is for administrators; sign in as one.";
        };
    }

    private Api api(Role role) {
        return role == Role.ANONYMOUS ? Api.on(port) : Api.on(port).as(credential(role));
    }

    private static String credential(Role role) {
        return role == Role.ANONYMOUS ? "" : role.name().toLowerCase(Locale.ROOT) + ":one:two";
    }

    private static long count() {
        return TestDatabase.driver()
                .executableQuery("MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__') RETURN count(n)")
                .execute()
                .records()
                .get(0)
                .get(0)
                .asLong();
    }

    private String table() {
        String rows = RootField.of(schema)
                .sorted(Comparator.comparing(RootField::operation, Comparator.reverseOrder())
                        .thenComparing(field -> field.audience())
                        .thenComparing(field -> field.definition().getName()))
                .map(field ->
                        "| " + field.operation() + " | `" + field.definition().getName() + "` | "
                                + Stream.of(Role.values())
                                        .map(role -> field.audience().admits(role) ? "yes" : "-")
                                        .collect(Collectors.joining(" | "))
                                + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Who may ask what

                Made from the schema (`@allowed` of every root field) and held to it by a test. What somebody who may ask is
                then shown is decided record by record; see [access.md](access.md).

                | | field | anonymous | resident | agency | charity | planner | administrator |
                |---|---|---|---|---|---|---|---|
                """ + rows + "\n";
    }
}
