package org.commonweave.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/** Counts an import, and keeps the first problems of each kind to show. */
final class Tally {

    private static final int SHOWN = 20;

    private final IntakeProgress progress;
    private final Map<String, long[]> files = new TreeMap<>();
    private final Map<String, long[]> nodes = new TreeMap<>();
    private final Map<String, long[]> relationships = new TreeMap<>();
    private final Map<String, Long> problems = new TreeMap<>();
    private final List<Problem> examples = new ArrayList<>();

    private long rows;
    private long records;

    Tally(IntakeProgress progress) {
        this.progress = progress;
    }

    void row(Position position) {
        file(position)[0]++;
        progress.read(++rows);
    }

    void rejectedRow(Position position) {
        file(position)[1]++;
    }

    void delivered(Located<GraphRecord> record) {
        kind(record)[0]++;
        progress.delivered(++records);
    }

    /** Something delivered that could not be written after all. */
    void takenBack(Located<GraphRecord> record) {
        kind(record)[0]--;
    }

    void refused(Located<GraphRecord> record) {
        kind(record)[1]++;
    }

    void pending(Located<GraphRecord> record) {
        kind(record)[2]++;
    }

    void problem(Problem problem) {
        long count = problems.merge(problem.code().name(), 1L, Long::sum);
        if (count <= SHOWN) {
            examples.add(problem);
        }
    }

    ImportSummary summary(String source, String format) {
        return new ImportSummary(
                source,
                format,
                counts(files, (name, n) -> new ImportSummary.FileCount(name, n[0], n[1])),
                counts(nodes, (name, n) -> new ImportSummary.RecordCount(name, n[0], n[1], n[2])),
                counts(relationships, (name, n) -> new ImportSummary.RecordCount(name, n[0], n[1], n[2])),
                problems,
                examples);
    }

    private static <T> List<T> counts(
            Map<String, long[]> counted, java.util.function.BiFunction<String, long[], T> count) {
        List<T> counts = new ArrayList<>();
        counted.forEach((name, n) -> counts.add(count.apply(name, n)));
        return counts;
    }

    private long[] file(Position position) {
        return files.computeIfAbsent(position.file(), name -> new long[2]);
    }

    private long[] kind(Located<GraphRecord> located) {
        GraphRecord record = located.value();
        return record instanceof RelationshipRecord tie
                ? relationships.computeIfAbsent(tie.type(), name -> new long[3])
                : nodes.computeIfAbsent(((NodeRecord) record).label(), name -> new long[3]);
    }
}
