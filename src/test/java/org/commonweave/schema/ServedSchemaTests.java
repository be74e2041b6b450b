package org.commonweave.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the served schema to docs/schema.graphqls, so that every change of the API is seen in review. */
@GraphTest
class ServedSchemaTests {

    private static final Path GOLDEN = Path.of("docs/schema.graphqls");

    /** Whom a field is for and what is put on record, which an introspection does not tell. */
    private static final Set<String> OWN = Set.of("allowed", "audited");

    @Autowired
    GraphQLSchema schema;

    @Test
    void isTheOneInTheDocumentation() throws IOException {
        String served = printed();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(GOLDEN, served);
        }
        assertThat(Files.exists(GOLDEN) ? Files.readString(GOLDEN, StandardCharsets.UTF_8) : "")
                .as("""
                        The served schema has changed. If that is meant, write it down and commit it:
                          ./mvnw test -Dtest=ServedSchemaTests -Dschema.update=true
                        Removing or narrowing anything breaks clients: deprecate it first.""")
                .isEqualTo(served);
    }

    @Test
    void describesEveryTypeFieldArgumentAndValue() {
        List<String> silent = new ArrayList<>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(type -> Descriptions.collectSilent(type, silent));
        assertThat(silent).isEmpty();
    }

    private String printed() {
        return PublishedSchema.of(new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectives(
                                name -> name.equals("specifiedBy") || name.equals("deprecated") || OWN.contains(name))
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(OWN::contains)
                        .includeSchemaDefinition(false))
                .print(schema));
    }
}
