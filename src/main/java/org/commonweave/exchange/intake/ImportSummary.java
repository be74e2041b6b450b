package org.commonweave.exchange.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.Severity;

/**
 * The outcome of an import in numbers.
 *
 * @param problems how often each problem occurred, by its code
 * @param examples the first problems of each code
 */
public record ImportSummary(
        String source,
        String format,
        List<FileCount> files,
        List<RecordCount> nodes,
        List<RecordCount> relationships,
        Map<String, Long> problems,
        List<Problem> examples) {

    public ImportSummary {
        files = List.copyOf(files);
        nodes = List.copyOf(nodes);
        relationships = List.copyOf(relationships);
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
        examples = List.copyOf(examples);
    }

    /** Rows of a file, and how many of them are in its reject file. */
    public record FileCount(String file, long read, long rejected) {}

    /** Records of a label or a relationship type. */
    public record RecordCount(String name, long accepted, long refused, long pending) {}

    /** How many records of the label were accepted. */
    public long nodes(String label) {
        return accepted(nodes, label);
    }

    /** How many relationships of the type were accepted. */
    public long relationships(String type) {
        return accepted(relationships, type);
    }

    public long problems(String code) {
        return problems.getOrDefault(code, 0L);
    }

    /** How many problems mean that something was not taken in as it was given. */
    public long errors() {
        return problems.entrySet().stream()
                .filter(entry -> ProblemCode.valueOf(entry.getKey()).severity() == Severity.ERROR)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long accepted(List<RecordCount> counts, String name) {
        return counts.stream()
                .filter(count -> count.name().equals(name))
                .mapToLong(RecordCount::accepted)
                .sum();
    }
}
