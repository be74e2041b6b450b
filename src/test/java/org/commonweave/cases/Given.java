package org.commonweave.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.record.StableId;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.ImportOrder;
import org.commonweave.transfer.ImportOutcome;
import org.commonweave.transfer.Importer;

/** Puts a folder's given.jsonl into an empty graph, as an import would. */
public final class Given {

    /** Source of every given graph, from which the identifiers follow. */
    private static final String SOURCE = "given";

    private static final Pattern REFERENCE = Pattern.compile("\"@(\\w+):([\\w-]+)\"");

    private Given() {}

    /** The stored identifier of a record that the file calls by a name of its own. */
    public static String id(String label, String name) {
        return StableId.fromSource(SOURCE, label, name);
    }

    public static void load(Importer importer, Path file) {
        TestDatabase.empty();
        try {
            Path work = Files.createTempDirectory("given");
            Path resolved = Files.writeString(
                    work.resolve("given.jsonl"), resolved(Files.readString(file, StandardCharsets.UTF_8)));
            ImportOutcome outcome = importer.run(
                    new ImportOrder(
                            resolved, null, ImportOptions.defaults().withSource(SOURCE), false, work.resolve("report")),
                    progress -> {});
            assertThat(outcome.incomplete())
                    .as("the given graph fits the model; see %s", work.resolve("report"))
                    .isFalse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "@Organization:agency" stands for that record's identifier. */
    static String resolved(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("\"" + id(match.group(1), match.group(2)) + "\""));
    }
}
