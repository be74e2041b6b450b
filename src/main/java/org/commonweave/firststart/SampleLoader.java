package org.commonweave.firststart;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.change.WriteOutcome;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.record.GraphRecord;
import org.commonweave.sample.SampleDistrict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the sample district into an empty graph. */
@Component
@Order(10)
@ConditionalOnProperty(name = "commonweave.sample.load", havingValue = "true")
class SampleLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final Statement IS_EMPTY = Statement.named("firststart/is-empty");
    private static final Statement REMEMBER = Statement.named("firststart/remember");
    private static final int BATCH = 1_000;

    private final Graph graph;
    private final RecordChecker checker;
    private final GraphWriter writer;
    private final Clock clock;

    SampleLoader(Graph graph, RecordChecker checker, GraphWriter writer, Clock clock) {
        this.graph = graph;
        this.checker = checker;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Moment now = Moment.of(clock, null, null);
        boolean empty = Await.one(graph.read(
                        IS_EMPTY,
                        Viewer.SYSTEM,
                        now,
                        Map.of(),
                        row -> row.get("empty").asBoolean())
                .single());
        if (!empty) {
            return;
        }
        LOG.info("The graph is empty: loading the sample district (commonweave.sample.load=false leaves it empty)");
        long records = load();
        Await.all(graph.write(
                "firststart/remember",
                transaction -> transaction.run(
                        REMEMBER,
                        Viewer.SYSTEM,
                        now,
                        Map.of("now", OffsetDateTime.now(clock)),
                        row -> row.get("id").asString())));
        LOG.info("The sample district is loaded: {} records", records);
    }

    private long load() {
        long count = 0;
        List<Checked> batch = new ArrayList<>(BATCH);
        for (Iterator<GraphRecord> records = SampleDistrict.records().iterator(); records.hasNext(); ) {
            Checked checked = checker.check(records.next());
            if (!checked.valid()) {
                throw new IllegalStateException("The sample does not fit the model: " + checked);
            }
            batch.add(checked);
            count++;
            if (batch.size() == BATCH || !records.hasNext()) {
                write(batch);
                batch.clear();
            }
        }
        return count;
    }

    private void write(List<Checked> batch) {
        WriteOutcome outcome = Await.one(writer.write(List.copyOf(batch)));
        if (!outcome.refused().isEmpty()) {
            throw new IllegalStateException(
                    "The sample contradicts itself: " + outcome.refused().get(0));
        }
    }
}
