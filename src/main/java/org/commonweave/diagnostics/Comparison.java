package org.commonweave.diagnostics;

import java.util.List;
import java.util.Objects;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;

/** Two looks at a place and what differs between them. */
record Comparison(Asked earlier, Asked later) {

    /**
     * A figure in both looks.
     *
     * @param change after less before; null when either is unknown or hidden
     */
    public record Difference(
            String metric,
            Unit unit,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double change,
            Verdict verdictBefore,
            Verdict verdictAfter,
            int evidenceBefore,
            int evidenceAfter) {

        static Difference of(Result<?> before, Result<?> after) {
            Double from = before.value();
            Double to = after.value();
            return new Difference(
                    before.metric(),
                    before.unit(),
                    from,
                    to,
                    from == null || to == null ? null : to - from,
                    before.verdict(),
                    after.verdict(),
                    before.n(),
                    after.n());
        }

        boolean any() {
            return !Objects.equals(before, after) || verdictBefore != verdictAfter || evidenceBefore != evidenceAfter;
        }
    }

    public Diagnostics before() {
        return new Diagnostics(earlier);
    }

    public Diagnostics after() {
        return new Diagnostics(later);
    }

    /** Figures that are not the same in both. */
    public List<Difference> differences() {
        return Metrics.OF_A_PLACE.stream()
                .map(metric -> Difference.of(earlier.result(metric), later.result(metric)))
                .filter(Difference::any)
                .toList();
    }

    public List<String> unchanged() {
        return Metrics.OF_A_PLACE.stream()
                .filter(metric -> !Difference.of(earlier.result(metric), later.result(metric))
                        .any())
                .toList();
    }
}
