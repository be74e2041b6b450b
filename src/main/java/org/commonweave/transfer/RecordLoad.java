package org.commonweave.transfer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.Await;
import org.commonweave.record.GraphRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

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
        return load(records, progress, writer::write);
    }

    /** The same into a graph that is empty, where each record comes once. */
    public long loadIntoEmpty(Stream<GraphRecord> records, LongConsumer progress) {
        return load(records, progress, writer::writeNew);
    }

    private long load(
            Stream<GraphRecord> records, LongConsumer progress, Function<List<Checked>, Mono<WriteOutcome>> write) {
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
                kept(Await.one(write.apply(List.copyOf(batch))));
                batch.clear();
                progress.accept(count);
            }
        }
        return count;
    }

    private static void kept(WriteOutcome outcome) {
        if (!outcome.refused().isEmpty()) {
            throw new IllegalStateException(
                    "The records contradict each other: " + outcome.refused().get(0));
        }
    }
}
