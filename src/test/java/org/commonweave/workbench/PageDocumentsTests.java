package org.commonweave.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages ask of the service is what the service answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageDocumentsTests {

    private static final Path PAGES = Path.of("src/main/resources/static/js");
    private static final Pattern CONSTANT =
            Pattern.compile("const ([A-Z_]+) = (?:`([^`]*)`|'([^'\n]*)'|(\\d+);)", Pattern.DOTALL);
    private static final Pattern INSERTED = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final Pattern OPERATION = Pattern.compile("(^|\\s)(query|mutation|subscription) [A-Z][A-Za-z]*[ (]");

    /** Put together from lists when the page runs; the browser tests send those. */
    private static final List<String> PUT_TOGETHER =
            List.of("administration.js COUNTS", "overview.js RESULT", "quality.js QUALITY");

    /** Constants by file and name. */
    private final Map<Path, Map<String, String>> constants = new TreeMap<>();

    private final Map<String, String> documents = new TreeMap<>();
    private final GraphQLSchema schema = schema();

    @BeforeAll
    void collect() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".js"))
                    .forEach(file -> constants.put(file, constantsOf(file)));
        }
        constants.forEach((file, own) -> own.forEach((name, text) -> {
            String document = whole(own, text);
            if (OPERATION.matcher(document).find()) {
                documents.put(file.getFileName() + " " + name, document);
            }
        }));
    }

    Stream<String> written() {
        return documents.keySet().stream().filter(name -> !PUT_TOGETHER.contains(name));
    }

    @ParameterizedTest
    @MethodSource("written")
    void asksWhatTheServiceAnswers(String name) {
        List<ValidationError> errors =
                new Validator().validateDocument(schema, Parser.parse(documents.get(name)), Locale.ENGLISH);
        assertThat(errors).isEmpty();
    }

    @Test
    void leavesOutNothingElse() {
        assertThat(documents).hasSizeGreaterThan(30).containsKeys(PUT_TOGETHER.toArray(String[]::new));
    }

    private static GraphQLSchema schema() {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(text(Path.of("docs/schema.graphqls"))));
    }

    private static Map<String, String> constantsOf(Path file) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = CONSTANT.matcher(text(file));
        while (matcher.find()) {
            found.put(
                    matcher.group(1),
                    Stream.of(2, 3, 4)
                            .flatMap(group -> Stream.ofNullable(matcher.group(group)))
                            .findFirst()
                            .orElse(""));
        }
        return found;
    }

    /** With the constants it names put in, the file's own before those of others. */
    private String whole(Map<String, String> own, String text) {
        return INSERTED.matcher(text).replaceAll(inserted -> {
            String name = inserted.group(1);
            String value = Stream.concat(Stream.of(own), constants.values().stream())
                    .flatMap(known -> Stream.ofNullable(known.get(name)))
                    .findFirst()
                    .orElse("");
            return Matcher.quoteReplacement(whole(own, value));
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
