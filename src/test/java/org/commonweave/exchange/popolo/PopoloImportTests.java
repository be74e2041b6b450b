package org.commonweave.exchange.popolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonweave.exchange.Imported;
import org.commonweave.exchange.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopoloImportTests {

    @TempDir
    private Path directory;

    @Test
    void readsPeopleBodiesAndWhoSitsWhere() throws IOException {
        Imported imported = imported("""
                {"persons": [{"id": "p1", "name": "李明", "birth_date": "1970-01-01"}],
                 "organizations": [{"id": "o1", "name": "Council"},
                                   {"id": "o2", "name": "Committee", "parent_id": "o1"}],
                 "memberships": [{"id": "m1", "person_id": "p1", "organization_id": "o2", "role": "chair",
                                  "start_date": "2025-03", "end_date": "2025-09"}]}
                """);
        assertThat(imported.node("Person", "p1").properties()).containsEntry("nameZhHans", "李明");
        assertThat(imported.records().toString()).doesNotContain("1970");
        assertThat(imported.ties("PART_OF")).hasSize(1);
        assertThat(imported.ties("HOLDS_ROLE"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.properties())
                        .containsEntry("role", "chair")
                        .containsEntry("validFrom", "2025-03-01")
                        .containsEntry("validTo", "2025-10-01"));
    }

    @Test
    void keepsAVoteInTheRejectFileAndAMembershipOfNobodyForLater() throws IOException {
        Imported imported = imported("""
                {"persons": [], "organizations": [{"id": "o1", "name": "Council"}],
                 "memberships": [{"id": "m1", "person_id": "p9", "organization_id": "o1"}]}
                """);
        assertThat(imported.problems(ProblemCode.DANGLING_REFERENCE)).hasSize(2);
        assertThat(imported.lines("pending.jsonl"))
                .anyMatch(line -> line.contains("HOLDS_ROLE") && line.contains("reason"));

        Path vote = Files.writeString(directory.resolve("vote.json"), "{\"voter_id\": \"p1\", \"option\": \"yes\"}");
        Imported votes = Imported.from(vote, new PopoloImport(), directory.resolve("votes"));
        assertThat(votes.lines("rejects/vote.jsonl")).singleElement().asString().contains("voter_id");
    }

    private Imported imported(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("council.json"), json);
        return Imported.from(file, new PopoloImport(), directory.resolve("report"));
    }
}
