package org.commonweave.diagnostics;

import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Told;
import org.jspecify.annotations.Nullable;

/** Idle resources of a place, and what would serve a need. */
record UntappedResources(Asked asked, SortedMap<String, String> arguments) {

    public Told idle() {
        return asked.tell("whyUntapped", new TreeMap<>());
    }

    public @Nullable Told ranking() {
        return arguments.containsKey("need") ? asked.tell("needRanking", arguments) : null;
    }
}
