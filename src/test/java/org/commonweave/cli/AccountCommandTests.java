package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Accounts from the command line, with the database the commands start themselves. */
@ExtendWith(OutputCaptureExtension.class)
class AccountCommandTests {

    private static final String PASSWORD = "canary battery staple 42";

    @TempDir
    Path folder;

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
                            Stream.of(command), Stream.of("--commonweave.embedded.home=" + folder.resolve("neo4j")))
                    .toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
