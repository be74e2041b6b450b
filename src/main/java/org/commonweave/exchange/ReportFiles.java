package org.commonweave.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.change.Violation;
import org.commonweave.exchange.commonweave.RecordLine;
import org.commonweave.exchange.source.Position;
import org.commonweave.exchange.source.Problem;
import org.commonweave.record.GraphRecord;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems and rejected records as they come, one a line; counts them. */
final class ReportFiles implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path folder;
    private final BufferedWriter problems;
    private final BufferedWriter rejected;
    private final Map<String, Long> codes = new TreeMap<>();
    private long rejections;

    ReportFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.problems = Files.newBufferedWriter(folder.resolve("problems.jsonl"));
            this.rejected = Files.newBufferedWriter(folder.resolve("rejected.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write reports to " + folder, e);
        }
    }

    void problem(Problem problem) {
        codes.merge(problem.code(), 1L, Long::sum);
        if (problem.action() == Problem.Action.REJECTED) {
            rejections++;
        }
        line(problems, problem);
    }

    /** Keeps a record that was not taken; the file can be mended and imported. */
    void reject(Position position, GraphRecord record, List<Violation> violations) {
        Map<String, Object> line = RecordLine.asMap(record);
        line.put("rejected", Map.of("file", position.file(), "row", position.row(), "violations", violations));
        line(rejected, line);
        violations.forEach(violation -> line(
                problems,
                new Problem(
                        position, violation.field(), violation.code(), violation.message(), Problem.Action.REJECTED)));
        violations.forEach(violation -> codes.merge(violation.code(), 1L, Long::sum));
        rejections++;
    }

    Map<String, Long> codes() {
        return new TreeMap<>(codes);
    }

    long rejections() {
        return rejections;
    }

    void summary(ImportReport report) {
        try {
            Files.writeString(
                    folder.resolve("report.json"),
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report to " + folder, e);
        }
    }

    private static void line(BufferedWriter writer, Object value) {
        try {
            writer.write(MAPPER.writeValueAsString(value));
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report", e);
        }
    }

    @Override
    public void close() {
        try (problems;
                rejected) {
            // Both are closed even when the first one fails.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot finish the report", e);
        }
    }
}
