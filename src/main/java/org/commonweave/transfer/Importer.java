package org.commonweave.transfer;

import java.io.IOException;
import java.util.function.Consumer;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.intake.Intake;
import org.commonweave.exchange.source.Dataset;
import org.springframework.stereotype.Component;

/**
 * Imports a source: all of it is read and put together before the first batch is written. Blocks, and may take long:
 * never call it on an event loop.
 */
@Component
public class Importer {

    private final RecordChecker checker;
    private final GraphWriter writer;
    private final GraphNodes nodes;
    private final Formats formats;

    Importer(RecordChecker checker, GraphWriter writer, GraphNodes nodes, Formats formats) {
        this.formats = formats;
        this.checker = checker;
        this.writer = writer;
        this.nodes = nodes;
    }

    /** Tells its progress in words now and then. */
    public ImportOutcome run(ImportOrder order, Consumer<String> progress) throws IOException {
        try (Dataset dataset = Dataset.open(order.source())) {
            ImportFormat format = formats.choose(order.format(), dataset);
            try (Intake intake = Intake.of(dataset, format, order.options(), order.reports())) {
                BatchWriter batches =
                        new BatchWriter(checker, order.dryRun() ? null : writer, intake.report(), progress);
                intake.run(nodes, batches);
                batches.finish();
                return new ImportOutcome(
                        intake.summarise(),
                        batches.taken(),
                        batches.written().created(),
                        batches.written().updated(),
                        batches.written().unchanged());
            }
        }
    }
}
