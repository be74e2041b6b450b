package org.commonweave.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the pages ask of the service is what the service answers, and is written down. TrustedPagesTests writes it. */
class PageDocumentsTests {

    private static final Path PAGES = Path.of("src/main/resources/static/js");
    private static final String WRITTEN = text(Path.of("src/main/resources/workbench/documents.json"));

    /** Documents that are put together of nothing else; those that are need a browser. */
    private static final Pattern WHOLE = Pattern.compile("gql`([^`$]*(?:\\$[a-zA-Z][^`$]*)*)`");

    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(text(Path.of("docs/schema.graphqls"))));

    static Stream<String> written() {
        return JsonMapper.shared().readTree(WRITTEN).valueStream().map(document -> document.asString());
    }

    @ParameterizedTest
    @MethodSource("written")
    void asksWhatTheServiceAnswers(String document) {
        assertThat(new Validator().validateDocument(SCHEMA, Parser.parse(document), Locale.ENGLISH))
                .isEmpty();
    }

    static Stream<String> whole() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList().stream()
                    .flatMap(file -> WHOLE.matcher(text(file)).results().map(MatchResult::group))
                    .map(found -> found.substring("gql`".length(), found.length() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void isWrittenDown(String document) {
        assertThat(written()).contains(document);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
