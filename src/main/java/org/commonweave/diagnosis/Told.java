package org.commonweave.diagnosis;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.projection.Window;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is told: with an identifier under which it can be asked for again.
 *
 * @param id names the metric, the scope, the moment and the window
 * @param dataVersion names the state of the data that it rests on
 */
public record Told(String id, Result<?> result, String dataVersion) {

    public String metric() {
        return result.metric();
    }

    public @Nullable Double value() {
        return result.value();
    }

    public Unit unit() {
        return result.unit();
    }

    public int n() {
        return result.n();
    }

    public @Nullable Interval interval() {
        return result.interval();
    }

    public OffsetDateTime asOf() {
        return result.frame().asOf();
    }

    public @Nullable OffsetDateTime knownAt() {
        Moment at = new Moment(result.frame().asOf(), result.frame().knownAt());
        return at.everything() ? null : at.knownAt();
    }

    public Window window() {
        return result.frame().window();
    }

    public Map<String, Object> params() {
        return result.params();
    }

    public Verdict verdict() {
        return result.verdict();
    }

    public List<Evidence> proof() {
        return result.evidence();
    }

    public int evidenceCount() {
        return result.evidence().size();
    }

    public List<Caveat> caveats() {
        return result.caveats();
    }

    public boolean suppressed() {
        return result.suppressed();
    }

    public String formulaVersion() {
        return result.formulaVersion();
    }
}
