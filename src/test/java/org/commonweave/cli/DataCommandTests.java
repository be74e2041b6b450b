package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Data in, out and away from the command line: what each command does, says, and leaves on record. */
@ExtendWith(OutputCaptureExtension.class)
class DataCommandTests {

    private static final String TIES = "MATCH ()-[k:KNOWS]->() RETURN count(k) AS n";

    @RegisterExtension
    static final Commands COMMANDS = new Commands();

    @TempDir
    private Path folder;

    @Test
    void goesInOutAndAway(CapturedOutput output) throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        Files.writeString(people.resolve("Person.csv"), """
                id,nameEn,consentIntroduce
                ann,Canary Ann,true
                bob,Bob,true
                """);
        Files.writeString(people.resolve("KNOWS.csv"), """
                id,from,to,trust,consentBoth,recordedAt,validTo
                k1,ann,bob,0.5,true,2015-01-01T00:00:00Z,2016-01-01T00:00:00Z
                """);
        Path reports = folder.resolve("reports");
        assertThat(COMMANDS.run("", "import", people.toString(), "--format=commonweave-csv", "--reports=" + reports))
                .isZero();
        assertThat(count()).isEqualTo(1);

        assertThat(COMMANDS.run("", "retain", "--dry-run")).isZero();
        assertThat(output.getOut()).contains("1 would be ended or removed.");
        assertThat(count()).as("a look changes nothing").isEqualTo(1);

        Path file = folder.resolve("graph.jsonl");
        assertThat(COMMANDS.run("", "export", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("Canary Ann");

        assertThat(COMMANDS.run("", "retain")).isZero();
        assertThat(output.getOut()).contains("1 ended or removed.");
        assertThat(count()).isZero();

        assertThat(onRecord())
                .containsExactly(
                        "ADMINISTRATION import STARTED 0",
                        "ADMINISTRATION import ANSWERED 3",
                        "EXPORT export commonweave-jsonl STARTED 0",
                        "EXPORT export commonweave-jsonl ANSWERED 3",
                        "ADMINISTRATION retain expiredTies STARTED 0",
                        "ADMINISTRATION retain expiredTies ANSWERED 1");
        assertThat(COMMANDS.run("", "check"))
                .as("the graph and its audit are whole")
                .isZero();
        assertThat(output.getAll()).doesNotContain("Canary");
    }

    private static long count() {
        return COMMANDS.rows(TIES).get(0).get("n").asLong();
    }

    private static List<String> onRecord() {
        return COMMANDS
                .rows(
                        "MATCH (e:__AuditEvent {caller: 'console'}) RETURN e.kind + ' ' + e.fields[0] + ' ' + e.outcome + ' ' +"
                                + " e.rows AS event ORDER BY e.at, e.chain, e.seq")
                .stream()
                .map(row -> row.get("event").asString())
                .toList();
    }
}
