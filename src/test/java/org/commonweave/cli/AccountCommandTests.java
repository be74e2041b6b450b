package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonweave.embedded.EmbeddedNeo4j;
import org.commonweave.testing.ChildNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Accounts from the command line, one command after another on the same database. */
@ExtendWith(OutputCaptureExtension.class)
class AccountCommandTests {

    private static final String PASSWORD = "canary battery staple 42";

    private static EmbeddedNeo4j neo4j;

    @BeforeAll
    static void start(@TempDir Path folder) {
        neo4j = EmbeddedNeo4j.start(ChildNeo4j.settings(folder.resolve("neo4j")));
        neo4j.awaitReady();
    }

    @AfterAll
    static void end() {
        neo4j.close();
    }

    @Test
    void managesAccounts(CapturedOutput output) {
        assertThat(run("short", "account", "add", "root", "--role", "ADMINISTRATOR", "--password-stdin"))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("12");
        assertThat(run(PASSWORD, "account", "add", "Root", "--role", "ADMINISTRATOR", "--password-stdin"))
                .isZero();
        assertThat(run("", "account", "lock", "root")).isEqualTo(1);
        assertThat(output.getErr()).containsAnyOf("last administrator", "最后一位管理员");
        assertThat(run(PASSWORD + " 2", "account", "reset", "root", "--password-stdin"))
                .isZero();
        assertThat(run("", "account", "list")).isZero();
        assertThat(output.getOut()).containsPattern("root +ADMINISTRATOR");
        assertThat(output.getAll()).doesNotContain(PASSWORD, "argon2");
    }

    @Test
    void takesNoPasswordAsArgumentAndNoEmptyOne() {
        assertThat(run(PASSWORD, "account", "add", "root", "--role", "ADMINISTRATOR", "--password", PASSWORD))
                .isEqualTo(2);
        assertThat(run("", "account", "reset", "root", "--password-stdin")).isEqualTo(2);
        assertThat(run("", "account")).isEqualTo(2);
    }

    private int run(String input, String... command) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommonweaveCommand.run(Stream.concat(
                            Stream.of(command),
                            Stream.of(
                                    "--spring.neo4j.uri=" + neo4j.uri(),
                                    "--spring.neo4j.authentication.username=" + neo4j.user(),
                                    "--spring.neo4j.authentication.password=" + neo4j.password()))
                    .toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
