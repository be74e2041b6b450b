package org.commonweave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.ImportOutcome;
import org.commonweave.transfer.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@GraphTest
class GenerateCommandTests {

    @Autowired
    Importer importer;

    @TempDir
    Path folder;

    @Test
    void whatItWritesIsImportedWithoutAProblem() throws IOException {
        Path city = folder.resolve("city.jsonl");
        assertThat(CommonweaveCommand.run(new String[] {"generate", "--size", "5k", city.toString()}))
                .isZero();
        long lines;
        try (var all = Files.lines(city)) {
            lines = all.count();
        }
        ImportOrder order = new ImportOrder(city, null, ImportOptions.defaults(), true, folder.resolve("reports"));
        ImportOutcome outcome = importer.run(order, progress -> {});
        assertThat(outcome.incomplete()).isFalse();
        assertThat(outcome.summary().problems()).isEmpty();
        assertThat(outcome.taken()).isEqualTo(lines);
    }

    @Test
    void wantsEitherAFileOrTheGraph() {
        for (List<String> wrong : List.of(
                List.of("generate", "--size", "5k"),
                List.of("generate", "--size", "5k", "--load", "-"),
                List.of("generate", "--size", "huge", "-"))) {
            assertThat(CommonweaveCommand.run(wrong.toArray(String[]::new))).isEqualTo(2);
        }
    }
}
