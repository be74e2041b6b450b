package org.commonweave.change;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.model.ModelConfiguration;
import org.junit.jupiter.api.Test;

/** A code that the schema does not know cannot be told: the caller would get an internal error in its place. */
class ErrorCodesTests {

    private static final Pattern MAKES_ERRORS = Pattern.compile("\\b(?:UserError|Violation|Outcome|Ruling|Verdict)\\b");

    /** A name in capitals as the first or the second thing that is handed over, with more behind it. */
    private static final Pattern CODE =
            Pattern.compile("(?<!put)\\(\\s*(?:[\\w.\"\\[\\]() ]+,\\s*)?\"([A-Z]{2,}(?:_[A-Z]+)*)\",\\s");

    /** The types of mutations leave no place for them; imports meet them. */
    private static final List<String> OF_FILES = List.of("UNKNOWN_LABEL", "UNKNOWN_TYPE", "UNKNOWN_PROPERTY");

    @Test
    void theSchemaKnowsEveryCodeThatMutationsMayAnswer() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (MAKES_ERRORS.matcher(source).find()) {
                    CODE.matcher(source).results().forEach(code -> used.add(code.group(1)));
                }
            }
        }
        assertThat(used).contains("INVALID_ID", "OTHER_ENDS", "INVALID_VALUE", "DANGLING_REFERENCE", "EXPIRED");
        used.removeAll(OF_FILES);
        used.removeAll(values("RelationshipType"));
        used.removeAll(values("Visibility"));
        assertThat(values("UserErrorCode")).containsAll(used);
    }

    private static Set<String> values(String name) {
        TypeDefinitionRegistry sdl = ModelConfiguration.sdl();
        Set<String> values = new TreeSet<>();
        Stream.concat(
                        sdl.getTypes(EnumTypeDefinition.class).stream()
                                .filter(type -> type.getName().equals(name)),
                        sdl.enumTypeExtensions().getOrDefault(name, List.of()).stream())
                .flatMap(type -> type.getEnumValueDefinitions().stream())
                .map(EnumValueDefinition::getName)
                .forEach(values::add);
        return values;
    }
}
