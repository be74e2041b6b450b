package org.commonweave.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.Importer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs every case of the folders under cases/: the graph in given.jsonl, queries in *.graphql, answers in *.json. A
 * missing answer is written and the case fails, so that somebody reads it before it becomes the expectation.
 */
@GraphTest
@Import(TestIdentities.class)
class CasesTests {

    /** Not what is put on record of an answer, and not what the service does by itself meanwhile. */
    private static final Pattern BESIDE =
            Pattern.compile("(account|audit|graph|job|jobs|live|retention|whistle|allocation|caselog)/.*");

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    Importer importer;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicNode> answersAsExpected() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().flatMap(this::folder).toList().stream();
        }
    }

    private Stream<DynamicNode> folder(Path folder) {
        Stream<DynamicNode> load = Stream.of(DynamicTest.dynamicTest(
                folder.getFileName() + ": the given graph", () -> Given.load(importer, folder.resolve("given.jsonl"))));
        return Stream.concat(
                load,
                cases(folder).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                folder.getFileName() + ": " + file.getFileName(), () -> check(Case.read(file)))));
    }

    private static List<Path> cases(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> queries = files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
            assertThat(queries).as("cases in %s", folder).isNotEmpty();
            return queries;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void check(Case one) throws IOException {
        long before = statements();
        // What an operation costs is in every answer, and has tests of its own.
        JsonNode answer = ask(one);
        ((ObjectNode) answer).remove("extensions");
        long taken = statements() - before;
        if (!Files.exists(one.answer())) {
            Files.writeString(one.answer(), JSON.writeValueAsString(answer) + "\n");
            throw new AssertionError("There was no " + one.answer() + "; it is written now. Read whether it is right.");
        }
        assertThat(JSON.writeValueAsString(answer))
                .as(one.name())
                .isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readString(one.answer()))));
        assertThat(taken).as("statements of %s", one.name()).isEqualTo(one.statements());
    }

    private JsonNode ask(Case one) {
        Api api = Api.on(port);
        return (one.viewer().isEmpty() ? api : api.as(one.viewer())).ask(one.query(), Map.of());
    }

    /** Those that find the answer. */
    private long statements() {
        return meters.find("commonweave.statement").timers().stream()
                .filter(timer -> !BESIDE.matcher(String.valueOf(timer.getId().getTag("statement")))
                        .matches())
                .mapToLong(Timer::count)
                .sum();
    }
}
