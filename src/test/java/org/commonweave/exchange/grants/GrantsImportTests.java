package org.commonweave.exchange.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonweave.exchange.Imported;
import org.commonweave.exchange.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsImportTests {

    @TempDir
    private Path directory;

    @Test
    void makesAnAgreementBetweenFunderAndRecipient() throws IOException {
        Imported imported = imported("""
                {"grants": [{"id": "g-1", "title": "New roof", "amountAwarded": 5000, "currency": "GBP",
                  "awardDate": "2026-01-05", "grantProgramme": [{"title": "Roofs"}],
                  "plannedDates": [{"startDate": "2026-02-01", "endDate": "2026-07-31"}],
                  "fundingOrganization": [{"id": "GB-CHC-111", "name": "Giver"}],
                  "recipientOrganization": [{"id": "GB-COH-222", "name": "Taker", "postalCode": "AB1 2CD"}],
                  "our_own_field": "kept"}]}
                """);

        assertThat(imported.summary().problems()).isEmpty();
        assertThat(imported.node("Agreement", "g-1").properties())
                .containsEntry("kind", "FUNDING")
                .containsEntry("nameEn", "New roof")
                .containsEntry("quantity", 5000.0)
                .containsEntry("unit", "GBP")
                .containsEntry("validFrom", "2026-02-01");
        assertThat(String.valueOf(imported.node("Agreement", "g-1").properties().get("extras")))
                .contains("\"our_own_field\":\"kept\"");
        assertThat(imported.ties("PARTY_TO"))
                .extracting(tie -> tie.properties().get("role"))
                .containsExactlyInAnyOrder("funder", "recipient");
        assertThat(imported.node("Organization", "GB-CHC-111").properties()).containsEntry("kind", "CHARITY");
        assertThat(imported.nodes("Place")).hasSize(1);
    }

    @Test
    void tellsOfAnEndBeforeTheBeginningAndLeavesTheEndOut() throws IOException {
        Imported imported = imported("""
                {"grants": [{"id": "g-1", "title": "New roof", "awardDate": "2026-01-05",
                  "plannedDates": [{"startDate": "2026-02-01", "endDate": "2025-07-31"}],
                  "fundingOrganization": [], "recipientOrganization": []}]}
                """);
        assertThat(imported.problems(ProblemCode.INVALID_DATE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("2025-07-31", "2026-02-01"));
        assertThat(imported.node("Agreement", "g-1").properties()).doesNotContainKey("validTo");
    }

    @Test
    void leavesPeopleOutOfGrantsToIndividuals() throws IOException {
        Imported imported = imported("""
                {"grants": [{"id": "g-1", "title": "Bursary", "awardDate": "2026-01-05",
                  "recipientIndividual": {"id": "p-1", "name": "Li Ming"},
                  "fundingOrganization": [{"id": "GB-CHC-111", "name": "Giver"}]}]}
                """);
        assertThat(imported.problems(ProblemCode.LEFT_OUT)).hasSize(1);
        assertThat(imported.records().toString()).doesNotContain("Li Ming");
    }

    private Imported imported(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("grants.json"), json);
        return Imported.from(file, new GrantsImport(), directory.resolve("report"));
    }
}
