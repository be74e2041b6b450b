package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Accounts from the command line, one command after another on the same database. */
@ExtendWith(OutputCaptureExtension.class)
class AccountCommandTests {

    private static final String PASSWORD = "canary battery staple 42";

    @RegisterExtension
    static final Commands COMMANDS = new Commands();

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

    private static int run(String input, String... command) {
        return COMMANDS.run(input, command);
    }
}
