package org.commonweave.transfer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.change.Violation;
import org.commonweave.change.WriteOutcome;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.SourceNodes;
import org.commonweave.exchange.intake.ImportReport;
import org.commonweave.graph.Await;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.jspecify.annotations.Nullable;

/** Takes whole records one at a time and writes those that pass the check, a batch in a transaction. */
final class BatchWriter implements Consumer<Located<GraphRecord>> {

    private static final int SIZE = 2_000;
    private static final String MEND = "Mend the record in refused.jsonl and import that file.";

    private final RecordChecker checker;
    private final UniqueValues unique;
    private final @Nullable GraphWriter writer;
    private final ImportReport report;
    private final LongConsumer progress;
    private final List<Checked> batch = new ArrayList<>(SIZE);
    private final IdentityHashMap<GraphRecord, Located<GraphRecord>> located = new IdentityHashMap<>();
    private WriteOutcome written = WriteOutcome.NOTHING;
    private long taken;
    private long sources;

    /** Without a writer the records are only checked. */
    BatchWriter(
            RecordChecker checker,
            UniqueValues unique,
            @Nullable GraphWriter writer,
            ImportReport report,
            LongConsumer progress) {
        this.checker = checker;
        this.unique = unique;
        this.writer = writer;
        this.report = report;
        this.progress = progress;
    }

    @Override
    public void accept(Located<GraphRecord> record) {
        Checked checked = checker.check(record.value());
        if (!checked.valid()) {
            Checked spared = checker.check(checker.spared(checked));
            if (!spared.valid()) {
                report.refuse(record, problem(record, spared.violations().get(0)));
                return;
            }
            report.spare(
                    record,
                    checked.violations().stream()
                            .map(violation -> problem(record, violation))
                            .toList());
            checked = spared;
        }
        batch.add(checked);
        located.put(checked.record(), record);
        if (batch.size() == SIZE) {
            finish();
        }
    }

    /** Writes what is left. */
    void finish() {
        List<Checked> distinct = distinct();
        int refusedNow = 0;
        if (writer != null && !distinct.isEmpty()) {
            WriteOutcome one = Await.one(writer.write(distinct));
            one.refused().forEach(this::refuse);
            refusedNow = one.refused().size();
            written = written.plus(new WriteOutcome(one.created(), one.updated(), one.unchanged(), List.of()));
        }
        taken += distinct.size() - refusedNow;
        sources += distinct.stream().filter(BatchWriter::source).count();
        if (writer != null && !distinct.isEmpty()) {
            progress.accept(taken);
        }
        batch.clear();
        located.clear();
    }

    /** The batch without what another node already is; a category of the same code is told apart, and proposed. */
    private List<Checked> distinct() {
        IdentityHashMap<Checked, UniqueValues.Clash> clashes = unique.clashes(batch);
        List<Checked> distinct = new ArrayList<>(batch.size());
        for (Checked checked : batch) {
            UniqueValues.Clash clash = clashes.get(checked);
            if (clash == null) {
                distinct.add(checked);
                continue;
            }
            Located<GraphRecord> record = Objects.requireNonNull(located.get(checked.record()));
            NodeRecord node = (NodeRecord) record.value();
            Problem problem = Problem.at(
                    record.position(),
                    String.join(", ", clash.key()),
                    ProblemCode.DUPLICATE_KEY,
                    "%s %s has the same %s as %s in the graph."
                            .formatted(node.label(), node.id(), String.join(" and ", clash.key()), clash.other()),
                    "If they are the same, give it that identifier in its source; if not, correct one of them.");
            if (node.label().equals("Category")) {
                report.problem(problem);
                Checked apart = checker.check(apart((NodeRecord) checked.record()));
                if (apart.valid()) {
                    located.put(apart.record(), record);
                    distinct.add(apart);
                } else {
                    // The code has no room left for what tells it apart.
                    report.refuse(record, problem(record, apart.violations().get(0)));
                }
            } else {
                report.refuse(record, problem);
            }
        }
        return distinct;
    }

    private static NodeRecord apart(NodeRecord category) {
        Map<String, Object> properties = new LinkedHashMap<>(category.properties());
        properties.put("code", properties.get("code") + "#" + category.id());
        return new NodeRecord(category.label(), category.id(), properties);
    }

    private void refuse(WriteOutcome.Refused refused) {
        Located<GraphRecord> record = Objects.requireNonNull(located.get(refused.record()));
        if (refused.violation().code().equals("DANGLING_REFERENCE")) {
            report.postpone(record, problem(record, refused.violation()));
        } else {
            report.refuse(record, problem(record, refused.violation()));
        }
    }

    private static Problem problem(Located<GraphRecord> record, Violation violation) {
        ProblemCode code = switch (violation.code()) {
            case "DANGLING_REFERENCE" -> ProblemCode.DANGLING_REFERENCE;
            case "CYCLE" -> ProblemCode.CYCLE;
            case "REQUIRED" -> ProblemCode.MISSING;
            case "INVALID_VALUE" -> ProblemCode.INVALID_VALUE;
            default -> ProblemCode.INVALID_RECORD;
        };
        return Problem.at(record.position(), violation.field(), code, violation.message(), MEND);
    }

    WriteOutcome written() {
        return written;
    }

    long taken() {
        return taken;
    }

    /** How many of those taken say only where the others are from. */
    long sources() {
        return sources;
    }

    private static boolean source(Checked checked) {
        return checked.record() instanceof NodeRecord node && node.label().equals(SourceNodes.LABEL);
    }
}
