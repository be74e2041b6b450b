package org.commonweave.diagnostics;

import org.commonweave.diagnosis.Told;

/** Tells figures about people, as far as they may be told beside what was told before. */
@FunctionalInterface
interface PersonFigures {

    /** The figures that answer a question about people, of the same subject as a metric. */
    Answer of(Asked asked, String metric);

    /** Answers a figure by its name. */
    @FunctionalInterface
    interface Answer {

        Told tell(String metric);
    }

    /** Computed from the facts asked about, whatever was told before: for facts that are of nobody. */
    static PersonFigures unheeded() {
        return (asked, any) -> metric -> asked.told(metric, Metrics.compute(metric, asked));
    }
}
