package org.commonweave.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.exchange.intake.ImportSummary;
import org.commonweave.exchange.intake.Intake;
import org.commonweave.exchange.intake.KnownNodes;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/** What an import gave, with its report, for tests to look at. */
public record Imported(List<GraphRecord> records, ImportSummary summary, Path report) {

    public static Imported from(Path source, ImportFormat format, Path report) {
        return from(source, format, ImportOptions.defaults(), report);
    }

    public static Imported from(Path source, ImportFormat format, ImportOptions options, Path report) {
        List<GraphRecord> records = new ArrayList<>();
        try (Dataset dataset = Dataset.open(source);
                Intake intake = Intake.of(dataset, format, options, report)) {
            intake.run(KnownNodes.NONE, record -> records.add(record.value()));
            return new Imported(List.copyOf(records), intake.summarise(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<NodeRecord> nodes(String label) {
        return stream(NodeRecord.class)
                .filter(node -> node.label().equals(label))
                .toList();
    }

    public NodeRecord node(String label, String externalId) {
        return nodes(label).stream()
                .filter(node -> externalId.equals(node.properties().get("externalId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " " + externalId + " in " + nodes(label)));
    }

    public List<RelationshipRecord> ties(String type) {
        return stream(RelationshipRecord.class)
                .filter(tie -> tie.type().equals(type))
                .toList();
    }

    public List<Problem> problems(ProblemCode code) {
        return summary.examples().stream()
                .filter(problem -> problem.code() == code)
                .toList();
    }

    /** The lines of a file of the report; none when there is no such file. */
    public List<String> lines(String file) {
        Path path = report.resolve(file);
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RecordSource asSource() {
        return records::stream;
    }

    private <T> Stream<T> stream(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }
}
