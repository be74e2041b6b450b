package org.commonweave.testing;

import org.commonweave.sample.SampleDistrict;
import org.commonweave.transfer.RecordLoad;

/** Puts the sample district into an emptied graph. */
public final class SampleInGraph {

    private SampleInGraph() {}

    public static void load(RecordLoad records) {
        TestDatabase.empty();
        records.load(SampleDistrict.records(), written -> {});
    }
}
