package org.commonweave.exchange.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.commonweave.RecordLines;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRef;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import says about itself, in a directory: {@code problems.jsonl} has every problem, {@code rejects/} the rows
 * that were not taken in, {@code pending.jsonl} what refers to something that is not there yet, {@code refused.jsonl}
 * the records that could not be written, {@code duplicates.jsonl} proposals, {@code summary.json} the counts.
 */
public final class ImportReport implements Closeable {

    private static final List<String> FILES = List.of(
            "problems.jsonl", "pending.jsonl", "refused.jsonl", "duplicates.jsonl", "summary.json", "summary.txt");

    private final Path directory;
    private final ReportLines lines;
    private final RejectFiles rejects;
    private final Tally tally;

    ImportReport(Path directory, IntakeProgress progress) throws IOException {
        this.tally = new Tally(progress);
        this.directory = Files.createDirectories(directory);
        clear(directory);
        this.lines = new ReportLines(directory);
        this.rejects = new RejectFiles(directory.resolve("rejects"));
    }

    /** A report says what one import did, so nothing of the one before may stay. */
    private static void clear(Path directory) throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(directory.resolve(file));
        }
        Path rejects = directory.resolve("rejects");
        if (Files.isDirectory(rejects)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(rejects)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    public void problem(Problem problem) {
        tally.problem(problem);
        lines.write("problems.jsonl", Json.MAPPER.valueToTree(problem));
    }

    /** A record that was handed over and could not be written, with the reason. */
    public void refuse(Located<GraphRecord> record, Problem why) {
        tally.takenBack(record);
        withhold(record, why);
    }

    /** A record that is written without some of its fields; importing the mended record brings them. */
    public void spare(Located<GraphRecord> record, List<Problem> why) {
        why.forEach(this::problem);
        lines.write("refused.jsonl", withReason(record, why.get(0)));
    }

    /** A relationship that was handed over and waits for one of its ends; importing the file later brings it. */
    public void postpone(Located<GraphRecord> record, Problem why) {
        tally.takenBack(record);
        await(record, why);
    }

    /** Something that is not handed over, because another record of the source contradicts it. */
    void withhold(Located<GraphRecord> record, Problem why) {
        tally.refused(record);
        problem(why);
        lines.write("refused.jsonl", withReason(record, why));
    }

    /** A relationship that is not handed over, because one of its ends is not there. */
    void await(Located<GraphRecord> record, Problem why) {
        tally.pending(record);
        problem(why);
        lines.write("pending.jsonl", withReason(record, why));
    }

    void await(Piece amendment, Problem why) {
        problem(why);
        lines.write(
                "pending.jsonl",
                RecordLines.ofAmendment(
                                amendment.relationship(), amendment.name(), amendment.id(), amendment.properties())
                        .put("reason", why.message()));
    }

    void reject(RejectedRow row) {
        tally.rejectedRow(row.position());
        problem(row.why());
        rejects.write(row);
    }

    void duplicate(ObjectNode proposal, Problem note) {
        problem(note);
        lines.write("duplicates.jsonl", proposal);
    }

    Tally tally() {
        return tally;
    }

    /** Writes the summary; the counts so far. */
    ImportSummary summarise(String source, String format) {
        ImportSummary summary = tally.summary(source, format);
        try {
            ReportFile.write(
                    directory.resolve("summary.json"),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
            ReportFile.write(directory.resolve("summary.txt"), SummaryText.of(summary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summary;
    }

    @Override
    public void close() throws IOException {
        rejects.close();
        lines.close();
    }

    static Problem dangling(Located<GraphRecord> record, String field, NodeRef end) {
        return Problem.at(
                record.position(),
                field,
                ProblemCode.DANGLING_REFERENCE,
                "It refers to the " + end.label() + " " + end.id()
                        + ", which is neither in the source nor in the graph.",
                "Import the missing record, then pending.jsonl.");
    }

    private static ObjectNode withReason(Located<GraphRecord> record, Problem why) {
        return RecordLines.of(record.value())
                .put("reason", why.message())
                .put("file", record.position().file())
                .put("row", record.position().row());
    }
}
