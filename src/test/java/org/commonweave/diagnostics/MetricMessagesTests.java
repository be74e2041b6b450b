package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MetricMessagesTests {

    @Test
    void everyMetricSaysWhatItIsAndHowItIsComputedInBothLanguages() {
        Set<String> silent = new TreeSet<>();
        for (String metric : Metrics.names()) {
            for (String part : List.of("title", "definition", "formula")) {
                for (String language : List.of("EN", "ZH_HANS")) {
                    if (Wording.in(language)
                            .say("metric." + metric + "." + part, List.of())
                            .isBlank()) {
                        silent.add(metric + " " + part + " " + language);
                    }
                }
            }
        }
        assertThat(Metrics.names()).hasSizeGreaterThan(35);
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsComparedIsKnown() {
        assertThat(Metrics.names()).containsAll(Metrics.OF_A_PLACE).containsAll(Metrics.FOR_KEEPERS);
    }
}
