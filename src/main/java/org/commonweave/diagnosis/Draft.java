package org.commonweave.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A result in the making, so that each diagnostic says only what it has to say. */
public final class Draft {

    private final String metric;
    private final Unit unit;
    private final Frame frame;
    private final Map<String, Object> params = new TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Caveat> caveats = new ArrayList<>();
    private @Nullable Double value;
    private @Nullable Interval interval;
    private int n;
    private boolean suppressed;
    private Verdict verdict = Verdict.INSUFFICIENT;

    private Draft(String metric, Unit unit, Frame frame) {
        this.metric = metric;
        this.unit = unit;
        this.frame = frame;
    }

    public static Draft of(String metric, Unit unit, Frame frame) {
        return new Draft(metric, unit, frame);
    }

    public Draft value(@Nullable Double number) {
        this.value = number;
        return this;
    }

    public Draft n(int pieces) {
        this.n = pieces;
        return this;
    }

    public Draft interval(@Nullable Interval around) {
        this.interval = around;
        return this;
    }

    public Draft param(String name, Object setting) {
        params.put(name, setting);
        return this;
    }

    public Draft evidence(Collection<Evidence> paths) {
        evidence.addAll(paths);
        return this;
    }

    public Draft caveat(String key, Object... arguments) {
        caveats.add(Caveat.of(key, arguments));
        return this;
    }

    /** A caveat that is due only sometimes. */
    public Draft caveatWhen(boolean due, String key, Object... arguments) {
        return due ? caveat(key, arguments) : this;
    }

    public Draft suppressed(boolean hidden) {
        this.suppressed = hidden;
        return this;
    }

    /** The verdict that the thresholds give the value, or none when there is less evidence than must be. */
    public Draft verdict(Thresholds thresholds, boolean enough) {
        param("watch", thresholds.watch());
        param("direction", thresholds.direction().name());
        Double concern = thresholds.concern();
        if (concern != null) {
            param("concern", concern);
        }
        return verdict(enough ? thresholds.of(value) : Verdict.INSUFFICIENT);
    }

    public Draft verdict(Verdict meaning) {
        this.verdict = meaning;
        return this;
    }

    /** The verdict reached, or none when there is no number or it rests on fewer pieces than the guard asks for. */
    public Draft verdictFrom(int guard, Verdict reached) {
        param("minEvidence", guard);
        return verdict(value == null || n < guard ? Verdict.INSUFFICIENT : reached);
    }

    /** Raises the verdict to at least a look, unless there is too little evidence for one. */
    public Draft watchWhen(boolean due) {
        return due && verdict == Verdict.OK ? verdict(Verdict.WATCH) : this;
    }

    public <D> Result<D> detail(D numbers) {
        return new Result<>(
                metric, value, unit, n, interval, frame, params, verdict, evidence, caveats, suppressed, "1", numbers);
    }
}
