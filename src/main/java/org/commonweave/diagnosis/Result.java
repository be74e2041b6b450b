package org.commonweave.diagnosis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every diagnostic returns.
 *
 * @param metric its name, as in the documentation
 * @param value the number the verdict is about; null when it cannot be had or is hidden
 * @param n how many pieces of evidence it rests on
 * @param params thresholds and settings it was computed with
 * @param suppressed true when a part is hidden because it is about too few people or raters
 * @param formulaVersion changes whenever the same facts would give another number
 * @param detail the numbers beside the value
 */
public record Result<D>(
        String metric,
        @Nullable Double value,
        Unit unit,
        int n,
        @Nullable Interval interval,
        Frame frame,
        Map<String, Object> params,
        Verdict verdict,
        List<Evidence> evidence,
        List<Caveat> caveats,
        boolean suppressed,
        String formulaVersion,
        D detail) {

    public Result {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
        evidence = List.copyOf(evidence);
        caveats = List.copyOf(caveats);
    }
}
