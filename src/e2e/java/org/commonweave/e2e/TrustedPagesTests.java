package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.digest.Sha256;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The pages work where none but trusted documents are executed: the service knows all that they ask. */
@GraphTest
@TestPropertySource(properties = "commonweave.api.documents.accepted=trusted")
class TrustedPagesTests {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    private static final Path GOLDEN = Path.of("src/main/resources/workbench/documents.json");

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void theServiceKnowsWhatThePagesAsk() throws IOException {
        String asked = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(documents());
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(GOLDEN, asked + "\n");
        }
        assertThat(Files.exists(GOLDEN) ? Files.readString(GOLDEN, StandardCharsets.UTF_8) : "")
                .as("""
                        The pages ask something else. Write it down and commit it:
                          ./mvnw test -Dtest=TrustedPagesTests -Dschema.update=true""")
                .isEqualTo(asked + "\n");
    }

    @ParameterizedTest
    @CsvSource({"planner, /", "planner, /explore", "agency, /partners", "charity, /donations", "planner, /whistles"})
    void pagesAreAnswered(String role, String path) {
        new Visitor(port, "en").as(role).open(path).isFine();
    }

    @Test
    void searchesAreAnswered() {
        Visitor planner = new Visitor(port, "en").as("planner").open("/explore");
        planner.types("main input[type=search]", "hall").find("[role=option]");
        planner.isFine();
    }

    /** Once every module is there. By their digests, so that whoever reads the file sees what has changed. */
    private Map<String, String> documents() throws IOException {
        new Visitor(port, "en").as("").open("/about");
        List<String> modules;
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            modules = files.map(file -> SCRIPTS.relativize(file).toString().replace('\\', '/'))
                    // Workers run elsewhere, and ask nothing.
                    .filter(file -> file.endsWith(".js") && !file.endsWith("-worker.js"))
                    .sorted()
                    .toList();
        }
        Object documents = Browser.driver().executeAsyncScript("""
                const [modules, done] = arguments;
                const main = document.querySelector('script[src$="/js/main.js"]').src;
                Promise.all(modules.map(module => import(new URL(module, main).href)))
                  .then(() => import(new URL('gql.js', main).href))
                  .then(({ documents }) => done(documents()), fault => done([String(fault)]));
                """, modules);
        return ((List<?>) documents)
                .stream()
                        .map(String::valueOf)
                        .collect(Collectors.toMap(Sha256::hex, document -> document, (one, same) -> one, TreeMap::new));
    }
}
