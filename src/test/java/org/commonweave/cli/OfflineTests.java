package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as somebody types them, with the database they start themselves and no web server. */
class OfflineTests {

    @TempDir
    Path folder;

    @Test
    void importAndExportStartWithoutAWebServer() throws IOException {
        Path source = Files.writeString(folder.resolve("source.jsonl"), """
                {"type":"node","label":"Organization","id":"a","properties":{"kind":"CHARITY","nameEn":"Alpha"}}
                {"type":"node","label":"Organization","id":"b","properties":{"kind":"CHARITY","nameEn":"Beta"}}
                """);
        Path exported = folder.resolve("exported.jsonl");

        assertThat(run("import", source.toString(), "--reports=" + folder.resolve("reports")))
                .isZero();
        assertThat(run("export", exported.toString())).isZero();

        try (Stream<String> lines = Files.lines(exported)) {
            assertThat(lines.filter(line -> line.contains("Alpha") || line.contains("Beta")))
                    .hasSize(2);
        }
    }

    /** A backup from the wrong folder is no backup. */
    @ParameterizedTest
    @ValueSource(strings = {"export graph.jsonl", "check", "retain", "audit heads"})
    void commandsThatNeedAGraphDoNotMakeANewOne(String command) {
        assertThat(run(command.split(" "))).isEqualTo(1);

        assertThat(folder.resolve("neo4j")).doesNotExist();
    }

    private int run(String... command) {
        return CommonweaveCommand.run(
                Stream.concat(Stream.of(command), Stream.of("--commonweave.embedded.home=" + folder.resolve("neo4j")))
                        .toArray(String[]::new));
    }
}
