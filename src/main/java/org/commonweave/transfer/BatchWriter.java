package org.commonweave.transfer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.change.Violation;
import org.commonweave.change.WriteOutcome;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.intake.ImportReport;
import org.commonweave.graph.Await;
import org.commonweave.record.GraphRecord;
import org.jspecify.annotations.Nullable;

/** Takes whole records one at a time and writes those that pass the check, a batch in a transaction. */
final class BatchWriter implements Consumer<Located<GraphRecord>> {

    private static final int SIZE = 2_000;
    private static final String MEND = "Mend the record in refused.jsonl and import that file.";

    private final RecordChecker checker;
    private final @Nullable GraphWriter writer;
    private final ImportReport report;
    private final Consumer<String> progress;
    private final List<Checked> batch = new ArrayList<>(SIZE);
    private final IdentityHashMap<GraphRecord, Located<GraphRecord>> located = new IdentityHashMap<>();
    private WriteOutcome written = WriteOutcome.NOTHING;
    private long taken;

    /** Without a writer the records are only checked. */
    BatchWriter(RecordChecker checker, @Nullable GraphWriter writer, ImportReport report, Consumer<String> progress) {
        this.checker = checker;
        this.writer = writer;
        this.report = report;
        this.progress = progress;
    }

    @Override
    public void accept(Located<GraphRecord> record) {
        Checked checked = checker.check(record.value());
        if (!checked.valid()) {
            report.refuse(record, problem(record, checked.violations().get(0)));
            return;
        }
        batch.add(checked);
        located.put(checked.record(), record);
        if (batch.size() == SIZE) {
            finish();
        }
    }

    /** Writes what is left. */
    void finish() {
        taken += batch.size();
        if (writer != null && !batch.isEmpty()) {
            WriteOutcome one = Await.one(writer.write(List.copyOf(batch)));
            one.refused().forEach(this::refuse);
            written = written.plus(new WriteOutcome(one.created(), one.updated(), one.unchanged(), List.of()));
            progress.accept("%,d records written".formatted(taken));
        }
        batch.clear();
        located.clear();
    }

    private void refuse(WriteOutcome.Refused refused) {
        Located<GraphRecord> record = Objects.requireNonNull(located.get(refused.record()));
        taken--;
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
}
