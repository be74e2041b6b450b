package org.commonweave.sample;

import org.commonweave.record.StableId;

/** Identifiers of the sample's records: they follow from the label and the key in the sample's files. */
public final class SampleId {

    private SampleId() {}

    public static String of(String label, String key) {
        return StableId.of("sample", label, key);
    }
}
