package org.commonweave.transfer;

import java.util.function.Consumer;
import org.commonweave.exchange.intake.IntakeProgress;

/** Is told how far an import is. Whatever it throws ends the import; the batches written by then stay. */
public interface ImportProgress extends IntakeProgress {

    /** So many records are in the graph, or would be. */
    void written(long records);

    /** A sentence for whoever started it. */
    void noted(String sentence);

    /** Tells what is written, and the rest not at all. */
    static ImportProgress inWords(Consumer<String> told) {
        return new ImportProgress() {
            @Override
            public void read(long rows) {}

            @Override
            public void delivered(long records) {}

            @Override
            public void written(long records) {
                told.accept("%,d records written".formatted(records));
            }

            @Override
            public void noted(String sentence) {
                told.accept(sentence);
            }
        };
    }
}
