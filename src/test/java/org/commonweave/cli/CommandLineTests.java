package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands say before they touch a database. */
class CommandLineTests {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import directory --dryrun",
                "import directory another",
                "import directory --visibility everybody",
                "export graph.jsonl --as-of yesterday",
                "export graph.jsonl --as nobody",
                "check --server.port"
            })
    void refusesWrongUsage(String line) {
        assertThat(CommonweaveCommand.run(line.split(" ", -1))).isEqualTo(2);
    }

    @Test
    void tellsWhatCannotBeReadFromWhatFailed() {
        CommandLine line = new CommandLine(new CommonweaveCommand());
        assertThat(Failure.explain(new UncheckedIOException(new NoSuchFileException("a.csv")), line))
                .isEqualTo(4);
        assertThat(Failure.explain(new UncheckedIOException(new FileAlreadyExistsException("out")), line))
                .isEqualTo(2);
        assertThat(Failure.explain(new IllegalStateException("the database is gone"), line))
                .isEqualTo(1);
    }

    @Test
    void writesTheTemplateWithoutADatabase() {
        Path folder = directory.resolve("template");
        assertThat(CommonweaveCommand.run(new String[] {"import", "--template", folder.toString()}))
                .isZero();
        assertThat(Files.exists(folder.resolve("Whistle.csv"))).isTrue();
    }

    @Test
    void givesEveryImportAReportOfItsOwn() {
        assertThat(ReportFolder.next(Path.of("/data/my directory.zip")).toString())
                .matches("data.imports.\\d{8}-\\d{6}-my-directory-zip");
    }
}
