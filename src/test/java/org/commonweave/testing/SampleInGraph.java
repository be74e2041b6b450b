package org.commonweave.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.change.Checked;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.graph.Await;
import org.commonweave.sample.SampleDistrict;

/** Puts the sample district into an emptied graph. */
public final class SampleInGraph {

    private static final int BATCH = 2_000;

    private SampleInGraph() {}

    public static void load(RecordChecker checker, GraphWriter writer) {
        TestDatabase.empty();
        List<Checked> all = new ArrayList<>();
        SampleDistrict.records().map(checker::check).forEach(all::add);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Checked> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            assertThat(Await.one(writer.write(batch)).refused()).isEmpty();
        }
    }
}
