package org.commonweave.transfer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.Await;
import org.commonweave.record.GraphRecord;
import org.springframework.stereotype.Component;

/** Writes records that the service made itself, each after those it refers to: the first that does not fit ends it. */
@Component
public final class RecordLoad {

    private static final int BATCH = 2_000;

    private final RecordChecker checker;
    private final GraphWriter writer;

    RecordLoad(RecordChecker checker, GraphWriter writer) {
        this.checker = checker;
        this.writer = writer;
    }

    /**
     * Writes all records, a batch in a transaction.
     *
     * @param progress told after each batch how many records are written
     * @return how many they were
     */
    public long load(Stream<GraphRecord> records, LongConsumer progress) {
        long count = 0;
        List<Checked> batch = new ArrayList<>(BATCH);
        for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
            Checked checked = checker.check(each.next());
            if (!checked.valid()) {
                throw new IllegalStateException("A record does not fit the model: " + checked);
            }
            batch.add(checked);
            count++;
            if (batch.size() == BATCH || !each.hasNext()) {
                write(batch);
                batch.clear();
                progress.accept(count);
            }
        }
        return count;
    }

    private void write(List<Checked> batch) {
        WriteOutcome outcome = Await.one(writer.write(List.copyOf(batch)));
        if (!outcome.refused().isEmpty()) {
            throw new IllegalStateException(
                    "The records contradict each other: " + outcome.refused().get(0));
        }
    }
}
